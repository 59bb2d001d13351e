using System.Text.Json;
using Engagement.App.Data;
using Engagement.App.Networks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Inbox;

/// <summary>Keeps what a network sent, durably, before it is answered; reads nothing of it.</summary>
internal sealed partial class TakeWebhook(
    KeepInbound keep, IdSource ids, TimeProvider time, InboxWake wake, ILogger<TakeWebhook> logger)
{
    public async Task<WebhookReceipt> RunAsync(IWebhook webhook, IHeaderDictionary headers, ReadOnlyMemory<byte> body)
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
        var rows = new InboundEvent[events.Count];
        for (var number = 0; number < rows.Length; number++)
        {
            rows[number] = new()
            {
                Id = ids.Next<Core.Common.InboundEventId>(),
                Network = webhook.Network,
                EventKey = events[number].Key,
                ByWebhook = true,
                Body = events[number].Body,
                ReceivedAt = now,
            };
        }

        var added = await keep.RunAsync(rows);
        wake.Ring();
        return new WebhookReceipt.Kept(added, rows.Length - added);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook in the name of {Network} had no or a wrong signature; nothing was stored.")]
        public static partial void NotGenuine(ILogger logger, string network);

        [LoggerMessage(2, LogLevel.Warning, "A signed webhook of {Network} was not readable at {Path}; nothing was stored.")]
        public static partial void Unreadable(ILogger logger, string network, string? path);
    }
}
