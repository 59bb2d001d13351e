using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Writes a new post: a draft, one for review, or one that goes out at its time. All of it is stored or nothing.</summary>
internal sealed class WritePost(IDbContextFactory<EngagementContext> contexts, ComposePost compose, OutboundWake wake, LiveHints hints)
{
    /// <exception cref="RefusedException">It breaks a rule, for example a text too long for one of its channels.</exception>
    public async Task<PostId> RunAsync(PostDraft draft, PostIntent intent, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var post = await compose.AddAsync(db, draft, intent, actor, ct);
        await db.SaveChangesAsync(ct);
        wake.Ring();
        hints.Ring(LiveTopics.Calendar);
        return post.Id;
    }
}
