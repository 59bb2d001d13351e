using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.People;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Publishing;

/// <summary>The tick that holds posts whose time came before their approval: they stand in the ledger and wait for a person.</summary>
internal sealed partial class HoldUnapproved(
    IDbContextFactory<EngagementContext> contexts, PlaceDeliveries place, NoteApproval approvals, LiveHints hints, TimeProvider time, ILogger<HoldUnapproved> log) : ITick
{
    private const int MostTogether = 100;
    private const string Words = "Its time came before its approval. It goes out when somebody approves it with a new time.";

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await DueAsync(ct))
        {
            try
            {
                await HoldAsync(id, ct);
                hints.Ring(LiveTopics.Calendar);
            }
            catch (DbUpdateException failure)
            {
                // Approved, moved or held elsewhere in this moment; the next round sees which.
                Log.Overtaken(log, id, failure);
            }
        }
    }

    private async Task<List<PostId>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.Posts
            .Where(post => post.State == PostState.InReview && post.PublishAt <= now
                && !db.Deliveries.Any(row => row.PostId == post.Id && row.State != DeliveryState.Cancelled))
            .OrderBy(post => post.PublishAt)
            .Select(post => post.Id)
            .Take(MostTogether)
            .ToListAsync(ct);
    }

    private async Task HoldAsync(PostId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var post = await db.Posts.Include(row => row.Channels).SingleAsync(row => row.Id == id, ct);
        var ids = post.Channels.Select(row => row.ChannelId).ToList();
        var channels = await db.Channels.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(ct);
        List<MediaRef> others = [.. post.Channels.SelectMany(row => row.Pictures ?? []).Select(own => own.Shown)];
        place.Hold(db, post, new CheckedPost(PostChannels.ToDraft(post), channels, post.Media, others, (await ComposeSettingsReader.ReadAsync(db, ct)).LinkTags), Words);
        post.Version++;
        approvals.Add(db, post, ApprovalStep.Held, null, Actor.Robot);
        await db.SaveChangesAsync(ct);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Post {Post} was changed while it was to be held.")]
        public static partial void Overtaken(ILogger logger, PostId post, Exception failure);
    }
}
