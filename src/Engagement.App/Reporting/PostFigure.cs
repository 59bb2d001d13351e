using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>One reading of what a network says of one of our posts. Null is "not given", never 0.</summary>
internal sealed class PostFigure
{
    public required DeliveryId DeliveryId { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public long? Impressions { get; init; }

    public long? Reach { get; init; }

    public long? Reactions { get; init; }

    public long? Comments { get; init; }

    public long? Shares { get; init; }

    public long? Clicks { get; init; }
}
