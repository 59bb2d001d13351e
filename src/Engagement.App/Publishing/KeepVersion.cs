using Engagement.App.Data;
using Engagement.App.People;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Writes down what a post says from now on and who wrote it so, and which pictures it shows. Within the caller's unit of work.</summary>
internal sealed class KeepVersion(TimeProvider time)
{
    public void Add(EngagementContext db, Post post, Actor actor)
    {
        post.Edition++;
        db.PostVersions.Add(new PostVersion
        {
            PostId = post.Id,
            Number = post.Edition,
            At = time.GetUtcNow(),
            ByUser = actor.UserId,
            By = actor.Name,
            Text = post.Text,
            PublishAt = post.PublishAt,
            FirstComment = post.FirstComment,
            Manner = post.Manner,
            Channels = [.. post.Channels.OrderBy(row => row.ChannelId.Value).Select(row => new PlannedWords(row.ChannelId, row.Text, row.Pictures is null ? null : [.. row.Pictures]))],
            Media = [.. post.Media],
        });
    }

    /// <summary>Makes the rows of pictures say what the post shows.</summary>
    public static async Task FollowMediaAsync(EngagementContext db, Post post, CancellationToken ct)
    {
        var shown = post.Media.Concat(post.Channels.SelectMany(row => row.Pictures ?? []).Select(own => own.Shown)).Select(media => media.Media).ToHashSet();
        var rows = await db.PostMedia.Where(row => row.PostId == post.Id).ToListAsync(ct);
        db.PostMedia.RemoveRange(rows.Where(row => !shown.Contains(row.MediaId)));
        db.PostMedia.AddRange(shown.Except(rows.Select(row => row.MediaId)).Select(media => new PostMedia { PostId = post.Id, MediaId = media }));
    }
}
