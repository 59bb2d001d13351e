using Engagement.App.Channels;
using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.App.Themes;

namespace Engagement.Web.Pages.Settings;

/// <summary>Gathers what the page of routing rules shows.</summary>
internal sealed class RulesScreen(RuleReader rules, QueueReader queues, ChannelReader channels, ThemeReader themes, SegmentReader segments)
{
    public async Task<RulesModel> ReadAsync(CancellationToken ct) =>
        new(await rules.ReadAsync(ct), await queues.ReadAsync(ct), await channels.ReadAsync(ct), await themes.ListAsync(ct), await segments.ReadAsync(ct));
}
