using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>One person who gets the weekly report by mail, on Monday at an hour of their own.</summary>
internal sealed class ReportSubscription
{
    public required ReportSubscriptionId Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; set; }

    /// <summary>"en" or "fi".</summary>
    public required string Language { get; set; }

    /// <summary>On the Monday after the week, in the workspace's zone; never before the report is made.</summary>
    public required TimeOnly At { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
