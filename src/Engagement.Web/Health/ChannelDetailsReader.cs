using Engagement.App.Channels;
using Engagement.App.Inbox;
using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Health;

/// <summary>Gathers what is known of a channel's health.</summary>
internal sealed class ChannelDetailsReader(ChannelReader channels, ChannelQueueReader queues, ChannelHearingReader hearing, ReadBudgets budgets)
{
    public async Task<ChannelDetails?> FindAsync(ChannelId id, CancellationToken ct) => await channels.FindAsync(id, ct) is { } line
        ? new ChannelDetails(
            line,
            await queues.ReadAsync(id, ct),
            await hearing.ReadAsync(id, ct),
            ReadPrices.Charges(line.Network) ? await budgets.ReadAsync(line.Network, ct) : null)
        : null;
}
