using System.Text.Json;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Turns a stored event into items: a webhook's by its network's reader, a poll's as they were stored. Hints are read by their id first.</summary>
internal sealed class EventReader(IEnumerable<IWebhook> webhooks, IEnumerable<INetwork> networks)
{
    private readonly Dictionary<NetworkKind, IWebhook> webhooks = webhooks.ToDictionary(webhook => webhook.Network);
    private readonly Dictionary<NetworkKind, INetwork> networks = networks.ToDictionary(network => network.Kind);

    public static string Write(InboundItem item) => JsonSerializer.Serialize(item, JsonSerializerOptions.Web);

    public IReadOnlyList<InboundItem> Parse(InboundEvent row) => row.ByWebhook
        ? webhooks[row.Network].Read(row.Body)
        : [JsonSerializer.Deserialize<InboundItem>(row.Body, JsonSerializerOptions.Web)!];

    /// <summary>Whether the network has to be asked for more than the event says.</summary>
    public bool AsksNetwork(InboundItem item) => item.IsHint && item.Verb is not InboundVerb.Deleted && networks.ContainsKey(item.Network);

    public async Task<UnderstoodEvent> ReadAsync(EngagementContext db, InboundEvent row, IReadOnlyList<InboundItem> items, CancellationToken ct)
    {
        var filed = new List<(Channel, InboundItem)>();
        string? problem = null;
        foreach (var item in items)
        {
            var channel = db.Channels.Local.FirstOrDefault(found => found.Network == item.Network && found.RemoteId == item.AccountRemoteId)
                ?? await db.Channels.FirstOrDefaultAsync(found => found.Network == item.Network && found.RemoteId == item.AccountRemoteId, ct);
            if (channel is null)
            {
                problem = $"No channel here has the account {item.AccountRemoteId} of {item.Network}.";
                continue;
            }

            channel.LastHeardAt = Later(channel.LastHeardAt, row.ReceivedAt);
            channel.LastWebhookAt = row.ByWebhook ? Later(channel.LastWebhookAt, row.ReceivedAt) : channel.LastWebhookAt;
            filed.Add((channel, await CompleteAsync(channel, item, ct)));
        }

        return new(filed, problem);
    }

    private async Task<InboundItem> CompleteAsync(Channel channel, InboundItem item, CancellationToken ct)
    {
        if (!AsksNetwork(item))
        {
            return item;
        }

        var read = await networks[item.Network].ReadAsync(channel.ToAccess(), item.RemoteId, ct);
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
