using Engagement.App.Channels;
using Engagement.App.Routing;
using Engagement.App.Themes;

namespace Engagement.Web.Pages.Report;

/// <summary>Reads what the form of a report of one's own offers.</summary>
internal sealed class OwnReportScreen(ChannelReader channels, ThemeReader themes, QueueReader queues)
{
    public async Task<OwnReportChoices> ReadAsync(CancellationToken ct) =>
        new(await channels.ReadAsync(ct), await themes.ListAsync(ct), await queues.ReadAsync(ct));
}
