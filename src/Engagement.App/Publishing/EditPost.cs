using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Changes a post that is not out yet; where it is scheduled, its deliveries with it.</summary>
internal sealed class EditPost(ChangePost change, CheckPost check, PlaceDeliveries place)
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
        (post.Text, post.PublishAt, post.Media) = (draft.Text, draft.PublishAt, [.. content.Media]);
        post.FirstComment = string.IsNullOrEmpty(draft.FirstComment) ? null : draft.FirstComment;
        PostChannels.Follow(post, draft);
        post.Version++;
        if (post.State == PostState.Scheduled)
        {
            await place.RunAsync(db, post, content, ct);
        }
    }

    private static PostDraft Merge(PostDraft draft, PostEdit edit)
    {
        var channels = edit.ChannelIds ?? draft.ChannelIds;
        return draft with
        {
            Text = edit.Text ?? draft.Text,
            PublishAt = edit.PublishAt ?? draft.PublishAt,
            ChannelIds = channels,
            Variants = edit.Variants ?? [.. draft.Variants.Where(variant => channels.Contains(variant.ChannelId))],
            MediaIds = edit.MediaIds ?? draft.MediaIds,
            FirstComment = edit.FirstComment ?? draft.FirstComment,
        };
    }
}
