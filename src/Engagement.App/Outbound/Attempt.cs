using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>One try at the network, written down before the call.</summary>
internal sealed class Attempt
{
    public required AttemptId Id { get; init; }

    public required DeliveryId DeliveryId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Verdict Verdict { get; set; } = Verdict.Open;

    /// <summary>HTTP status of the deciding answer.</summary>
    public int? Status { get; set; }

    /// <summary>What the network answered, cut to 4,000 characters, without tokens.</summary>
    public string? Answer { get; set; }

    /// <summary>In words for a person.</summary>
    public string? Reason { get; set; }
}
