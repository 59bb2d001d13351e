using Engagement.App.Answers;

namespace Engagement.Web.Pages.Settings;

/// <summary>A prepared answer as the form sends it.</summary>
public sealed record SavedReplyForm(string? Title, string? Language, string? Text)
{
    public SavedReplyDraft ToDraft() => new(Title ?? "", Language ?? "", Text ?? "");
}
