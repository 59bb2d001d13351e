using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Adds a post, and its deliveries when it is scheduled, to a unit of work. The caller saves, and then rings the sender.</summary>
internal sealed class ComposePost(CheckPost check, PlaceDeliveries place, KeepVersion versions, NoteApproval approvals, IdSource ids, TimeProvider time)
{
    /// <summary>A post that a rule wants approved waits for it, whatever was intended.</summary>
    /// <exception cref="RefusedException">It breaks a rule; nothing was added.</exception>
    public async Task<Post> AddAsync(EngagementContext db, PostDraft draft, PostIntent intent, Actor actor, CancellationToken ct)
    {
        var content = await check.RunAsync(db, draft, intent, ct);
        if (intent == PostIntent.Schedule && await ApprovalRules.MeetAsync(db, draft.ThemeId, content.Draft.ChannelIds, actor.UserId, ct))
        {
            intent = PostIntent.Review;
        }

        return await AddAsync(db, content, intent, actor, ct);
    }

    /// <summary>Of a draft that was checked, as it is intended.</summary>
    public async Task<Post> AddAsync(EngagementContext db, CheckedPost content, PostIntent intent, Actor actor, CancellationToken ct)
    {
        var (draft, id) = (content.Draft, ids.Next<PostId>());
        var post = new Post
        {
            Id = id,
            Text = draft.Text,
            PublishAt = content.Draft.PublishAt,
            State = intent == PostIntent.Review ? PostState.InReview : PostState.Draft,
            ThemeId = draft.ThemeId,
            LibraryItemId = draft.LibraryItemId,
            Campaign = draft.Campaign,
            IsThread = draft.IsThread,
            Manner = draft.Manner?.OrNull(),
            FirstComment = string.IsNullOrEmpty(draft.FirstComment) ? null : draft.FirstComment,
            Media = [.. content.Media],
            Channels = [.. content.Channels.Select(channel => PostChannels.Of(id, channel.Id, content))],
            CreatedBy = actor.UserId,
            CreatedAt = time.GetUtcNow(),
        };
        db.Posts.Add(post);
        versions.Add(db, post, actor);
        if (post.Media.Count > 0)
        {
            await KeepVersion.FollowMediaAsync(db, post, ct);
        }

        if (intent == PostIntent.Review)
        {
            approvals.Add(db, post, ApprovalStep.Asked, null, actor);
        }

        if (intent == PostIntent.Schedule)
        {
            post.MoveTo(PostState.Scheduled);
            place.Add(db, post, content);
        }

        return post;
    }
}
