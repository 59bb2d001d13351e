using System.Text.Json;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Changes a post that is not out yet; where it is scheduled, its deliveries with it.</summary>
internal sealed class EditPost(ChangePost change, CheckPost check, PlaceDeliveries place, KeepVersion versions, NoteApproval approvals, TimeProvider time)
{
    /// <exception cref="RefusedException">It breaks a rule, is out already, or somebody else changed it meanwhile.</exception>
    public Task RunAsync(PostId id, PostEdit edit, CancellationToken ct) =>
        change.RunAsync(id, edit.Version, (db, post) => ApplyAsync(db, post, edit, ct), ct);

    private async Task ApplyAsync(EngagementContext db, Post post, PostEdit edit, CancellationToken ct)
    {
        if (post.State == PostState.Cancelled)
        {
            throw RefusedException.Conflict("The post was cancelled.");
        }

        var intent = post.State is PostState.Draft or PostState.ChangesRequested ? PostIntent.Draft : PostIntent.Schedule;
        var content = await check.RunAsync(db, Merge(PostChannels.ToDraft(post), edit), intent, ct);
        var draft = content.Draft;
        var before = Print(post);
        (post.Text, post.PublishAt, post.Media, post.IsThread) = (draft.Text, draft.PublishAt, [.. content.Media], draft.IsThread);
        (post.ThemeId, post.Campaign) = (draft.ThemeId, draft.Campaign);
        post.Manner = draft.Manner?.OrNull();
        post.FirstComment = string.IsNullOrEmpty(draft.FirstComment) ? null : draft.FirstComment;
        PostChannels.Follow(post, content);
        post.Version++;
        versions.Add(db, post, edit.By);
        await KeepVersion.FollowMediaAsync(db, post, ct);
        await PlaceAsync(db, post, content, Print(post) != before, edit.By, ct);
    }

    private async Task PlaceAsync(EngagementContext db, Post post, CheckedPost content, bool otherWords, Actor by, CancellationToken ct)
    {
        if (otherWords)
        {
            // What was approved were the words before.
            (post.ApprovedBy, post.ApprovedAt) = (null, null);
        }

        if (post.State == PostState.Scheduled && !await ApprovalRules.AllowAsync(db, post, ct))
        {
            await PlaceDeliveries.TakeBackAsync(db, post, "It was changed and waits for approval again.", ct);
            post.MoveTo(PostState.InReview);
            approvals.Add(db, post, ApprovalStep.Asked, null, by);
        }
        else if (post.State == PostState.Scheduled)
        {
            await place.RunAsync(db, post, content, ct);
        }
        else if (post.State == PostState.InReview && post.PublishAt > time.GetUtcNow())
        {
            // Its time had come before its approval; now it has another.
            await PlaceDeliveries.TakeBackAsync(db, post, "It has another time and waits for approval.", ct);
        }
    }

    private static string Print(Post post) => JsonSerializer.Serialize(
        new { post.Text, post.FirstComment, post.IsThread, post.Manner, Media = post.Media.Select(media => media.Media.Value), Places = post.Channels.OrderBy(row => row.ChannelId.Value).Select(row => new { row.ChannelId.Value, row.Text, Own = row.Pictures?.Select(own => (long[])[own.Of.Value, own.Shown.Media.Value]) }) });

    private static PostDraft Merge(PostDraft draft, PostEdit edit)
    {
        var (channels, media) = (edit.ChannelIds ?? draft.ChannelIds, edit.MediaIds ?? draft.MediaIds);
        return draft with
        {
            Text = edit.Text ?? draft.Text,
            PublishAt = edit.PublishAt ?? draft.PublishAt,
            ChannelIds = channels,
            Variants = edit.Variants ?? [.. draft.Variants.Where(variant => channels.Contains(variant.ChannelId))],
            MediaIds = media,
            Pictures = edit.Pictures ?? [.. draft.Pictures.Where(own => channels.Contains(own.ChannelId) && media.Contains(own.MediaId))],
            FirstComment = edit.FirstComment ?? draft.FirstComment,
            IsThread = edit.IsThread ?? draft.IsThread,
            Manner = edit.Manner ?? draft.Manner,
            Campaign = edit.ThemeId is null ? draft.Campaign : edit.Campaign,
            ThemeId = edit.ThemeId is { } theme ? (theme == default ? null : theme) : draft.ThemeId,
        };
    }
}
