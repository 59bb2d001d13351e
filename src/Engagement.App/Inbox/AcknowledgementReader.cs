using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>What the robot may do on each channel, and what it did.</summary>
internal sealed class AcknowledgementReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public async Task<IReadOnlyList<AcknowledgementLine>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var channels = await db.Channels.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        var settings = await db.AcknowledgementSettings.AsNoTracking().ToDictionaryAsync(row => row.ChannelId, ct);
        var lines = new List<AcknowledgementLine>();
        foreach (var channel in channels)
        {
            lines.Add(await LineAsync(db, channel, settings.GetValueOrDefault(channel.Id) ?? new() { ChannelId = channel.Id }, ct));
        }

        return lines;
    }

    public async Task<AcknowledgementLine?> FindAsync(ChannelId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var channel = await db.Channels.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        var settings = await db.AcknowledgementSettings.AsNoTracking().FirstOrDefaultAsync(row => row.ChannelId == id, ct);
        return channel is null ? null : await LineAsync(db, channel, settings ?? new() { ChannelId = id }, ct);
    }

    /// <summary>What the robot said last on a channel, newest first.</summary>
    public async Task<IReadOnlyList<ThanksLine>> LatelyAsync(ChannelId id, int take, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from said in db.Deliveries.AsNoTracking()
            where said.ChannelId == id && said.Source == DeliverySource.Acknowledgement
            join comment in db.Interactions on said.InteractionId equals comment.Id
            join person in db.Contacts on comment.ContactId equals person.Id
            join back in db.TakenBack on said.Id equals back.DeliveryId into backs
            from back in backs.DefaultIfEmpty()
            orderby said.CreatedAt descending, said.Id descending
            select new ThanksLine(
                said.Id, comment.ConversationId, person.Name, comment.Text, said.Text, said.State, said.SentAt ?? said.CreatedAt, said.RemoteUrl,
                back == null ? null : back.By)).Take(take).ToListAsync(ct);
    }

    private async Task<AcknowledgementLine> LineAsync(EngagementContext db, Channel channel, AcknowledgementSettings settings, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var zone = ReadThanksFacts.ZoneOf(channel);
        var (today, week) = (LocalTime.StartOf(LocalTime.DateAt(now, zone), zone), now.AddDays(-7));
        var said = db.Deliveries.Where(row => row.ChannelId == channel.Id && row.Source == DeliverySource.Acknowledgement && row.State != DeliveryState.Cancelled);
        var liked = db.ThanksByLike.Where(row => row.ChannelId == channel.Id);
        return new(
            channel.Id,
            channel.Network,
            channel.DisplayName,
            channel.TimeZone,
            new(channel.Acknowledgement, settings.PersonDailyCap, settings.ChannelDailyCap, settings.QuietFrom, settings.QuietTo, settings.PreferLike, settings.Labelled),
            await said.CountAsync(row => row.CreatedAt >= today, ct) + await liked.CountAsync(row => row.CreatedAt >= today, ct),
            await said.CountAsync(row => row.CreatedAt >= week, ct) + await liked.CountAsync(row => row.CreatedAt >= week, ct),
            await db.Objections.CountAsync(
                row => row.At >= week && db.Interactions.Any(comment => comment.Id == row.InteractionId && comment.ChannelId == channel.Id), ct));
    }
}
