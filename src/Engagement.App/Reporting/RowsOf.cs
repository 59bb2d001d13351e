using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>Of which part of a report a number is: of one theme, one channel, one segment; of the whole workspace where none is named.</summary>
/// <param name="Theme">A theme.</param>
/// <param name="Channel">A channel.</param>
/// <param name="Segment">The number of a segment in that report.</param>
public sealed record RowsOf(ThemeId? Theme = null, ChannelId? Channel = null, int? Segment = null);
