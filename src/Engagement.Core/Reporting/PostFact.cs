using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.Core.Reporting;

/// <summary>One post on one channel that was due in the week. What a network does not give is null, never 0.</summary>
public sealed record PostFact
{
    public required DeliveryId Id { get; init; }

    public required ChannelId Channel { get; init; }

    public ThemeId? Theme { get; init; }

    public string? Language { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public required DeliveryState State { get; init; }

    public HeldReason? Held { get; init; }

    public string? Link { get; init; }

    public long? Impressions { get; init; }

    public long? Reach { get; init; }

    public long? Reactions { get; init; }

    public long? Comments { get; init; }

    public long? Shares { get; init; }

    public long? Clicks { get; init; }

    /// <summary>Reactions, comments, shares and, where told, clicks; null when the network told none of them.</summary>
    public long? Engagement => Reactions is null && Comments is null && Shares is null && Clicks is null
        ? null
        : (Reactions ?? 0) + (Comments ?? 0) + (Shares ?? 0) + (Clicks ?? 0);
}
