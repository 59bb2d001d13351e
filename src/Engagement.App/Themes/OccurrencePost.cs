using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>The post that stands in a slot, when a person changes the slot.</summary>
internal sealed class OccurrencePost(CancelPost cancel, MovePost move, ComposePost compose)
{
    /// <summary>Withdraws what stood in the slot and gives its library item back.</summary>
    /// <exception cref="RefusedException">It is out already, or is being sent.</exception>
    public async Task WithdrawAsync(EngagementContext db, Slot slot, (PostId? Post, LibraryItemId? Item) stood, Actor actor, CancellationToken ct)
    {
        if (stood.Post is { } post && await db.Posts.AnyAsync(row => row.Id == post && row.State != PostState.Cancelled, ct))
            await cancel.RunAsync(post, null, actor, ct);
        if (stood.Item is not { } itemId || await db.LibraryItems.FindAsync([itemId], ct) is not { } item)
            return;

        var others = await db.Slots.Where(row => row.LibraryItemId == itemId && row.Id != slot.Id).Select(row => row.StartsAt).ToListAsync(ct);
        item.GiveBack(slot.StartsAt, others.Count == 0 ? null : others.Max());
    }

    /// <exception cref="RefusedException">It is out already, or is being sent.</exception>
    public Task MoveAsync(Slot slot, DateTimeOffset to, Actor actor, CancellationToken ct) =>
        slot.PostId is { } post ? move.RunAsync(post, to, null, actor, ct) : Task.CompletedTask;

    /// <summary>A person's own words for the slot, within the caller's unit of work.</summary>
    /// <exception cref="RefusedException">They break a rule, for example the limit of a channel.</exception>
    public async Task<PostId> WriteAsync(EngagementContext db, Theme theme, Slot slot, string text, Actor actor, CancellationToken ct)
    {
        var draft = new PostDraft
        {
            Text = text.Trim(),
            PublishAt = slot.StartsAt,
            ChannelIds = [.. theme.Channels.Select(channel => channel.ChannelId)],
            ThemeId = theme.Id,
        };
        return (await compose.AddAsync(db, draft, theme.NeedsApproval ? PostIntent.Review : PostIntent.Schedule, actor, ct)).Id;
    }
}
