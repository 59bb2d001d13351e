using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>
/// Makes the ledger say what a scheduled post says: one delivery per channel and one for its first comment, with their final words. What
/// was sent, or may have been, is never changed.
/// </summary>
internal sealed class PlaceDeliveries(OrderDelivery order)
{
    /// <exception cref="RefusedException">A delivery of the post has gone, is going, or may have gone.</exception>
    public async Task RunAsync(EngagementContext db, Post post, CheckedPost content, CancellationToken ct)
    {
        var rows = await ReadAsync(db, post, ct);
        foreach (var row in rows.Where(row => !IsWanted(row, content)))
        {
            row.Cancel("The post no longer goes there.");
        }

        foreach (var channel in content.Channels)
        {
            var said = Place(db, post, channel, rows, DeliverySource.Post, content.Draft.TextOn(channel.Id), content.Media, null);
            if (post.FirstComment is { } comment)
            {
                Place(db, post, channel, rows, DeliverySource.Comment, comment, [], said.Id);
            }
        }
    }

    /// <summary>Withdraws what is in the ledger for a post that waits for approval.</summary>
    /// <exception cref="RefusedException">A delivery of the post has gone, is going, or may have gone.</exception>
    public static async Task TakeBackAsync(EngagementContext db, Post post, string words, CancellationToken ct)
    {
        foreach (var row in await ReadAsync(db, post, ct))
        {
            row.Cancel(words);
        }
    }

    /// <summary>Puts a post whose time came before its approval into the ledger, where it waits for a person.</summary>
    public void Hold(EngagementContext db, Post post, CheckedPost content, string words)
    {
        foreach (var channel in content.Channels)
        {
            Place(db, post, channel, [], DeliverySource.Post, content.Draft.TextOn(channel.Id), content.Media, null).Hold(HeldReason.NotApproved, words);
        }
    }

    private static async Task<List<Delivery>> ReadAsync(EngagementContext db, Post post, CancellationToken ct)
    {
        var rows = await db.Deliveries.Where(row => row.PostId == post.Id && row.State != DeliveryState.Cancelled).ToListAsync(ct);
        return rows.Select(WhyFixed).FirstOrDefault(words => words is not null) is { } fixedWords ? throw RefusedException.Conflict(fixedWords) : rows;
    }

    private Delivery Place(
        EngagementContext db,
        Post post,
        Channel channel,
        List<Delivery> rows,
        DeliverySource source,
        string text,
        IReadOnlyList<MediaRef> media,
        DeliveryId? after)
    {
        if (rows.Find(row => row.ChannelId == channel.Id && row.Source == source && row.State != DeliveryState.Cancelled) is { } row)
        {
            row.Rewrite(text, media, post.PublishAt);
            return row;
        }

        return order.Add(db, new DeliveryOrder
        {
            ChannelId = channel.Id,
            Network = channel.Network,
            Source = source,
            Text = text,
            Language = channel.Language,
            DueAt = post.PublishAt,
            Media = media,
            PostId = post.Id,
            AfterId = after,
            CreatedBy = post.CreatedBy,
        });
    }

    private static bool IsWanted(Delivery row, CheckedPost content) =>
        content.Draft.ChannelIds.Contains(row.ChannelId)
        && (row.Source == DeliverySource.Post || !string.IsNullOrEmpty(content.Draft.FirstComment));

    private static string? WhyFixed(Delivery row) => row switch
    {
        { State: DeliveryState.Sent } => $"The post has been published on {row.Network} already, so it can no longer be changed silently.",
        { State: DeliveryState.Sending } => $"The post is being sent to {row.Network} right now.",
        { State: DeliveryState.Unknown } => $"The post may have been published on {row.Network}; the network is being asked.",
        { State: DeliveryState.Held, HeldReason: HeldReason.CannotTell } => $"The post may have been published on {row.Network}. Say first whether it was.",
        _ => null,
    };
}
