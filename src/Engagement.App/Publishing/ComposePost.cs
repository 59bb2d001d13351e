using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Adds a post, and its deliveries when it is scheduled, to a unit of work. The caller saves, and then rings the sender.</summary>
internal sealed class ComposePost(CheckPost check, PlaceDeliveries place, IdSource ids, TimeProvider time)
{
    /// <exception cref="RefusedException">It breaks a rule; nothing was added.</exception>
    public async Task<Post> AddAsync(EngagementContext db, PostDraft draft, PostIntent intent, Actor actor, CancellationToken ct)
    {
        var content = await check.RunAsync(db, draft, intent, ct);
        var id = ids.Next<PostId>();
        var post = new Post
        {
            Id = id,
            Text = draft.Text,
            PublishAt = content.Draft.PublishAt,
            State = intent == PostIntent.Review ? PostState.InReview : PostState.Draft,
            ThemeId = draft.ThemeId,
            FirstComment = string.IsNullOrEmpty(draft.FirstComment) ? null : draft.FirstComment,
            Media = [.. content.Media],
            Channels = [.. content.Channels.Select(channel => PostChannels.Of(id, channel.Id, draft))],
            CreatedBy = actor.UserId,
            CreatedAt = time.GetUtcNow(),
        };
        db.Posts.Add(post);
        if (intent == PostIntent.Schedule)
        {
            post.MoveTo(PostState.Scheduled);
            await place.RunAsync(db, post, content, ct);
        }

        return post;
    }
}
