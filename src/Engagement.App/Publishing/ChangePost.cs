using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Loads a post as its editor saw it, lets it be changed, and saves it with its deliveries, or says in words who was quicker.</summary>
internal sealed class ChangePost(IDbContextFactory<EngagementContext> contexts, OutboundWake wake, LiveHints hints)
{
    private const string Overtaken = "Somebody else changed the post, or it is being sent right now. Look at it again.";

    /// <param name="id">Which.</param>
    /// <param name="version">The version the editor saw; null: whatever it is.</param>
    /// <param name="change">What is done to it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">There is no such post, it changed meanwhile, or the change may not be made.</exception>
    public async Task RunAsync(PostId id, int? version, Func<EngagementContext, Post, Task> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var post = await db.Posts.Include(row => row.Channels).SingleOrDefaultAsync(row => row.Id == id, ct)
            ?? throw RefusedException.NotFound("post");
        if (version is { } seen && seen != post.Version)
        {
            throw RefusedException.Conflict(Overtaken);
        }

        await change(db, post);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict(Overtaken);
        }

        wake.Ring();
        hints.Ring(LiveTopics.Calendar);
    }
}
