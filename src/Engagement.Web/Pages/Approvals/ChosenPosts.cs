namespace Engagement.Web.Pages.Approvals;

/// <summary>The posts that were ticked.</summary>
public sealed record ChosenPosts
{
    public string[]? Posts { get; init; }
}
