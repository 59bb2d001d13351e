using Engagement.App.Answers;

namespace Engagement.Web.Pages.Settings;

/// <summary>An article as the form sends it.</summary>
public sealed record ArticleForm(string? Question, string? Language, string? Text, string? Link)
{
    public ArticleDraft ToDraft() => new(Question ?? "", Language ?? "", Text ?? "", Link);
}
