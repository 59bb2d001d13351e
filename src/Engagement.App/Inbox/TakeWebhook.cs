using System.Text.Json;
using Engagement.App.Data;
using Engagement.App.Networks;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Inbox;

/// <summary>Keeps what a network sent, durably, before it is answered; reads nothing of it.</summary>
internal sealed partial class TakeWebhook(
    GroupCommit commit, IdSource ids, TimeProvider time, InboxWake wake, ILogger<TakeWebhook> logger)
{
    public async Task<WebhookReceipt> RunAsync(IWebhook webhook, IHeaderDictionary headers, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        if (!webhook.IsGenuine(headers, body.Span))
        {
            Log.NotGenuine(logger, webhook.Network.ToString());
            return new WebhookReceipt.NotGenuine();
        }

        IReadOnlyList<WebhookEvent> events;
        try
        {
            events = webhook.Split(body);
        }
        catch (JsonException problem)
        {
            Log.Unreadable(logger, webhook.Network.ToString(), problem.Path);
            return new WebhookReceipt.Unreadable("The body is not the JSON that this network sends.");
        }

        var now = time.GetUtcNow();
        var rows = events.Select(one => new InboundEvent
        {
            Id = ids.Next<Core.Common.InboundEventId>(),
            Network = webhook.Network,
            EventKey = one.Key,
            ByWebhook = true,
            Body = one.Body,
            ReceivedAt = now,
        }).ToList();
        var added = await KeepAsync(webhook, rows, ct);
        wake.Ring();
        return new WebhookReceipt.Kept(added, rows.Count - added);
    }

    private async Task<int> KeepAsync(IWebhook webhook, List<InboundEvent> rows, CancellationToken ct)
    {
        // The same event may reach two nodes at once: the unique key decides, the loser looks again.
        for (var round = 1; ; round++)
        {
            try
            {
                return await commit.RunAsync((db, token) => InboundBatch.AddNewAsync(db, webhook.Network, rows, token), ct);
            }
            catch (DbUpdateException) when (round < 3)
            {
                Log.Overtaken(logger, webhook.Network.ToString());
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook in the name of {Network} had no or a wrong signature; nothing was stored.")]
        public static partial void NotGenuine(ILogger logger, string network);

        [LoggerMessage(2, LogLevel.Warning, "A signed webhook of {Network} was not readable at {Path}; nothing was stored.")]
        public static partial void Unreadable(ILogger logger, string network, string? path);

        [LoggerMessage(3, LogLevel.Debug, "The same webhook of {Network} arrived twice at once.")]
        public static partial void Overtaken(ILogger logger, string network);
    }
}
