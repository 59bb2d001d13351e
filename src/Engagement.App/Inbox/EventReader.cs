using System.Text.Json;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Turns a stored event into items: a webhook's by its network's reader, a poll's as they were stored. Hints are read by their id first.</summary>
internal sealed class EventReader(IEnumerable<IWebhook> webhooks, IEnumerable<INetwork> networks, ReadMeter meter)
{
    private readonly Dictionary<NetworkKind, IWebhook> webhooks = webhooks.ToDictionary(webhook => webhook.Network);
    private readonly Dictionary<NetworkKind, INetwork> networks = networks.ToDictionary(network => network.Kind);

    public static string Write(InboundItem item) => JsonSerializer.Serialize(item, JsonSerializerOptions.Web);

    public async Task<UnderstoodEvent> ReadAsync(EngagementContext db, InboundEvent row, CancellationToken ct) => (await ReadAsync(db, [row], ct))[0];

    /// <summary>The same of several; of what their networks have to be asked for, all is asked at once.</summary>
    public async Task<IReadOnlyList<UnderstoodEvent>> ReadAsync(EngagementContext db, IReadOnlyList<InboundEvent> rows, CancellationToken ct)
    {
        var found = new List<(List<(Channel Channel, InboundItem Item)> Items, string? Problem)>(rows.Count);
        foreach (var row in rows)
        {
            found.Add(await FindAsync(db, row, ct));
        }

        var completed = await Task.WhenAll(found.SelectMany(one => one.Items).Select(pair => CompleteAsync(pair.Channel, pair.Item, ct)));
        var at = 0;
        return found.ConvertAll(one => new UnderstoodEvent([.. one.Items.Select(pair => (pair.Channel, completed[at++]))], one.Problem));
    }

    private async Task<(List<(Channel Channel, InboundItem Item)> Items, string? Problem)> FindAsync(EngagementContext db, InboundEvent row, CancellationToken ct)
    {
        var items = row.ByWebhook
            ? webhooks[row.Network].Read(row.Body)
            : [JsonSerializer.Deserialize<InboundItem>(row.Body, JsonSerializerOptions.Web)!];
        if (ReadPrices.Charges(row.Network) && !row.IsPolled)
        {
            meter.Note(row.Network, items.Where(item => item.Verb is not InboundVerb.Deleted).Select(item => item.RemoteId), ReadPrices.XPost);
        }

        var filed = new List<(Channel Channel, InboundItem Item)>();
        string? problem = null;
        foreach (var item in items)
        {
            var channel = db.Channels.Local.FirstOrDefault(known => known.Network == item.Network && known.RemoteId == item.AccountRemoteId)
                ?? await db.Channels.FirstOrDefaultAsync(known => known.Network == item.Network && known.RemoteId == item.AccountRemoteId, ct);
            if (channel is null)
            {
                problem = $"No channel here has the account {item.AccountRemoteId} of {item.Network}.";
                continue;
            }

            channel.LastHeardAt = Later(channel.LastHeardAt, row.ReceivedAt);
            channel.LastWebhookAt = row.ByWebhook ? Later(channel.LastWebhookAt, row.ReceivedAt) : channel.LastWebhookAt;
            filed.Add((channel, item));
        }

        return (filed, problem);
    }

    private async Task<InboundItem> CompleteAsync(Channel channel, InboundItem item, CancellationToken ct)
    {
        if (!item.IsHint || item.Verb is InboundVerb.Deleted || !networks.TryGetValue(item.Network, out var network))
        {
            return item;
        }

        var read = await network.ReadAsync(channel.ToAccess(), item.RemoteId, ct);
        return read is null
            ? item
            : read with
            {
                Verb = item.Verb,
                ParentRemoteId = read.ParentRemoteId ?? item.ParentRemoteId,
                RootRemoteId = read.RootRemoteId ?? item.RootRemoteId,
                Author = read.Author ?? item.Author,
                IsHint = false,
            };
    }

    private static DateTimeOffset Later(DateTimeOffset? known, DateTimeOffset heard) => known > heard ? known.Value : heard;
}
