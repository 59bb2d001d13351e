namespace Engagement.Web.Pages.Settings;

/// <summary>The channels and people that were ticked, and who is to approve.</summary>
public sealed record ApprovalRulesForm
{
    public string[]? Channels { get; init; }

    public string[]? Authors { get; init; }

    /// <summary>"user 7", "role Owner" or empty, by the key of the rule: "channel 12".</summary>
    public Dictionary<string, string>? Approvers { get; init; }
}
