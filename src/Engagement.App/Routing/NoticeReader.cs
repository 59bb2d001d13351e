using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>What somebody was told, newest first.</summary>
internal sealed class NoticeReader(IDbContextFactory<EngagementContext> contexts)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<NoticeLine>> ReadAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (
            from notice in db.DeskNotices.AsNoTracking()
            where notice.UserId == user
            join thread in db.Conversations on notice.ConversationId equals thread.Id into threads
            from thread in threads.DefaultIfEmpty()
            join person in db.Contacts on thread.ContactId equals person.Id into people
            from person in people.DefaultIfEmpty()
            join channel in db.Channels on notice.ChannelId equals channel.Id into channels
            from channel in channels.DefaultIfEmpty()
            orderby notice.At descending, notice.Id descending
            select new NoticeLine(
                notice.Id, notice.Kind, notice.ConversationId, notice.SignalId, person == null ? null : person.Name, thread == null ? null : thread.Preview,
                channel == null ? null : channel.DisplayName, channel == null ? null : (NetworkKind?)channel.Network, notice.Number, notice.At, notice.SeenAt != null))
            .Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>How many they have not seen.</summary>
    public async Task<int> UnseenAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.DeskNotices.CountAsync(row => row.UserId == user && row.SeenAt == null, ct);
    }
}
