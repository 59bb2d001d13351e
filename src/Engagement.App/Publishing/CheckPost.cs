using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.Publishing;

/// <summary>Holds a draft against the rules of everything it names, and says all that is wrong at once.</summary>
internal sealed class CheckPost(TimeProvider time, IOptions<PublishingOptions> options)
{
    private const int LongestDraft = 100_000;

    /// <param name="db">Where the channels and pictures are looked up.</param>
    /// <param name="draft">What is to be said.</param>
    /// <param name="intent">A draft may be unfinished; what is scheduled may not.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">It breaks a rule.</exception>
    public async Task<CheckedPost> RunAsync(EngagementContext db, PostDraft draft, PostIntent intent, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        var channelIds = draft.ChannelIds.Distinct().ToList();
        var channels = await db.Channels.Where(row => channelIds.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(ct);
        problems.AddRange(channelIds.Except(channels.Select(row => row.Id))
            .Select(id => new Refusal(RefusalKind.Invalid, $"There is no channel {id}.", "channelIds", null, id.ToString())));
        problems.AddRange(draft.Variants.Select(variant => variant.ChannelId).Except(channelIds)
            .Select(id => new Refusal(RefusalKind.Invalid, $"There are words for channel {id}, but the post does not go there.", "variants", null, id.ToString())));
        var media = await ReadMediaAsync(db, draft, problems, ct);
        if (draft.Text.Length > LongestDraft)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, $"The text is longer than any network takes.", "text", LongestDraft, draft.Text.Length));
        }
        else if (intent != PostIntent.Draft)
        {
            CheckFinished(draft, channels, media.Count > 0, problems);
            problems.AddRange(await MediaRights.CheckAsync(db, draft, media, ct));
        }

        return problems.Count == 0
            ? new CheckedPost(draft with { ChannelIds = channelIds, PublishAt = draft.PublishAt.ToUniversalTime() }, channels, media)
            : throw new RefusedException(problems);
    }

    private void CheckFinished(PostDraft draft, List<Channels.Channel> channels, bool withMedia, List<Refusal> problems)
    {
        if (draft.ChannelIds.Count == 0)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, "Choose at least one channel.", "channelIds"));
        }

        if (draft.PublishAt < time.GetUtcNow() - options.Value.MissedAfter)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, "The time to publish lies in the past.", "publishAt", null, draft.PublishAt));
        }

        foreach (var channel in channels)
        {
            problems.AddRange(new[]
            {
                PostText.Check("text", channel.Network, channel.Handle, draft.TextOn(channel.Id), withMedia),
                string.IsNullOrEmpty(draft.FirstComment) ? null : PostText.Check("firstComment", channel.Network, channel.Handle, draft.FirstComment, false),
            }.OfType<Refusal>());
        }
    }

    private static async Task<IReadOnlyList<MediaRef>> ReadMediaAsync(EngagementContext db, PostDraft draft, List<Refusal> problems, CancellationToken ct)
    {
        var ids = draft.MediaIds.Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.Media.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        problems.AddRange(ids.Where(id => !rows.ContainsKey(id))
            .Select(id => new Refusal(RefusalKind.Invalid, $"There is no picture {id}.", "mediaIds", null, id.ToString())));
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id].ToRef())];
    }
}
