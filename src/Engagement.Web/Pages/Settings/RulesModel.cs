using Engagement.App.Channels;
using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.App.Themes;

namespace Engagement.Web.Pages.Settings;

/// <summary>What the page of routing rules shows.</summary>
public sealed record RulesModel(
    IReadOnlyList<RuleLine> Rules, IReadOnlyList<QueueLine> Queues, IReadOnlyList<ChannelLine> Channels, IReadOnlyList<ThemeLine> Themes,
    IReadOnlyList<SegmentLine> Segments);
