using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>Chooses the words of a thank-you.</summary>
internal sealed class AcknowledgementWords
{
    private string last = "";

    public (string Name, string Text) Choose(Triage triage, string person, string channel, string? lastWording) =>
        (last = "", "Thank you!");
}
