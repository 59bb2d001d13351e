namespace Engagement.Web.Pages.Settings;

/// <summary>The channels and people that were ticked.</summary>
public sealed record ApprovalRulesForm
{
    public string[]? Channels { get; init; }

    public string[]? Authors { get; init; }
}
