using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>For how many minutes of an hour a channel was not heard; there is no row for hours in which it was.</summary>
internal sealed class ChannelDeafness
{
    public required ChannelId ChannelId { get; init; }

    /// <summary>The beginning of the hour, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    public required int Minutes { get; set; }
}
