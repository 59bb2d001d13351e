using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>
/// Makes the ledger say what a scheduled post says: one delivery per channel – in a thread one per part, each waiting for the one before –
/// and one for its first comment, with their final words. What was sent, or may have been, is never changed.
/// </summary>
internal sealed class PlaceDeliveries(OrderDelivery order)
{
    /// <exception cref="RefusedException">A delivery of the post has gone, is going, or may have gone.</exception>
    public async Task RunAsync(EngagementContext db, Post post, CheckedPost content, CancellationToken ct)
    {
        Place(db, post, content, await ReadAsync(db, post, ct));
    }

    /// <summary>Of a post that is new: nothing stands in the ledger yet.</summary>
    public void Add(EngagementContext db, Post post, CheckedPost content) => Place(db, post, content, []);

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
            var said = content.PartsOn(channel);
            Place(db, post, channel, [], new(DeliverySource.Post, 0, said[0], content.MediaOn(channel.Id), null, post.Manner)).Hold(HeldReason.NotApproved, words);
        }
    }

    private static async Task<List<Delivery>> ReadAsync(EngagementContext db, Post post, CancellationToken ct)
    {
        var rows = await db.Deliveries.Where(row => row.PostId == post.Id && row.State != DeliveryState.Cancelled).ToListAsync(ct);
        return rows.Select(WhyFixed).FirstOrDefault(words => words is not null) is { } fixedWords ? throw RefusedException.Conflict(fixedWords) : rows;
    }

    private void Place(EngagementContext db, Post post, CheckedPost content, List<Delivery> rows)
    {
        var kept = new HashSet<DeliveryId>();
        foreach (var channel in content.Channels)
        {
            DeliveryId? first = null, last = null;
            foreach (var (text, part) in content.PartsOn(channel).Select((text, part) => (text, part)))
            {
                last = Place(db, post, channel, rows, new(DeliverySource.Post, part, text, part == 0 ? content.MediaOn(channel.Id) : [], last, part == 0 ? post.Manner : post.Manner?.Below())).Id;
                first ??= last;
                kept.Add(last.Value);
            }

            if (post.FirstComment is { } comment)
            {
                kept.Add(Place(db, post, channel, rows, new(DeliverySource.Comment, 0, comment, [], first, post.Manner?.Below())).Id);
            }
        }

        foreach (var row in rows.Where(row => !kept.Contains(row.Id)))
        {
            row.Cancel(content.Draft.ChannelIds.Contains(row.ChannelId) ? "The post no longer says this." : "The post no longer goes there.");
        }
    }

    private Delivery Place(EngagementContext db, Post post, Channel channel, List<Delivery> rows, Words words)
    {
        if (rows.Find(row => row.ChannelId == channel.Id && row.Source == words.Source && row.Part == words.Part) is { } row)
        {
            row.Rewrite(words.Text, words.Media, post.PublishAt, words.After);
            row.Manner = On(channel, words.Manner);
            return row;
        }

        return order.Add(db, new DeliveryOrder
        {
            ChannelId = channel.Id,
            Network = channel.Network,
            Source = words.Source,
            Part = words.Part,
            Text = words.Text,
            Language = channel.Language,
            DueAt = post.PublishAt,
            Media = words.Media,
            Manner = On(channel, words.Manner),
            PostId = post.Id,
            AfterId = words.After,
            CreatedBy = post.CreatedBy,
        });
    }

    // A channel may have its own idea of who sees what is said there.
    private static Manner? On(Channel channel, Manner? manner) =>
        channel.Visibility is { } usual && manner?.Visibility is null ? (manner ?? new()) with { Visibility = usual } : manner;

    private static string? WhyFixed(Delivery row) => row switch
    {
        { State: DeliveryState.Sent } => $"The post has been published on {row.Network} already, so it can no longer be changed silently.",
        { State: DeliveryState.Sending } => $"The post is being sent to {row.Network} right now.",
        { State: DeliveryState.Unknown } => $"The post may have been published on {row.Network}; the network is being asked.",
        { State: DeliveryState.Held, HeldReason: HeldReason.CannotTell } => $"The post may have been published on {row.Network}. Say first whether it was.",
        _ => null,
    };

    private sealed record Words(DeliverySource Source, int Part, string Text, IReadOnlyList<MediaRef> Media, DeliveryId? After, Manner? Manner);
}
