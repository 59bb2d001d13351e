using Engagement.App.Channels;
using Engagement.App.Outbound;
using Engagement.Core.Outbound;

namespace Engagement.Web.Pages.Held;

/// <summary>What waits for a person because its time passed or publishing was stopped, the oldest first.</summary>
internal sealed class HeldScreen(DeliveryReader deliveries, ChannelReader channels)
{
    public async Task<IReadOnlyList<HeldLine>> ReadAsync(int most, CancellationToken ct)
    {
        var names = (await channels.ReadAsync(ct)).ToDictionary(line => line.Id, line => line.DisplayName);
        var held = await deliveries.ListAsync(new() { State = DeliveryState.Held }, most, ct);
        return
        [
            .. held
                .Where(line => line.HeldReason is HeldReason.Missed or HeldReason.CrisisStop)
                .Select(line => new HeldLine(line, names.GetValueOrDefault(line.ChannelId, line.Network.ToString()))),
        ];
    }
}
