using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>One try as the delivery's history shows it.</summary>
public sealed record AttemptLine(
    int Number, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, Verdict Verdict, int? Status, string? Reason, string? Answer);
