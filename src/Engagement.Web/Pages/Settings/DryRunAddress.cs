using Engagement.Core.Inbox;

namespace Engagement.Web.Pages.Settings;

/// <summary>What of a dry run is looked at; lives in the address, so that back and reload work.</summary>
public sealed record DryRunAddress
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>What would have been done; the thanks where nothing is said.</summary>
    public DecisionKind? Show { get; init; }

    public string? Done { get; init; }
}
