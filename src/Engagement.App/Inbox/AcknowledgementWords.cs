using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>Chooses the words of a thank-you.</summary>
internal sealed class AcknowledgementWords
{
    private readonly string last = "Thank you!";

    public (string Name, string Text) Choose(Triage triage, string person, string channel, string? lastWording) =>
        ("", last);
}
