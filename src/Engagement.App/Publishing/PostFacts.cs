using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>What drafts are held against: the channels and pictures they may name, and how posts are written here.</summary>
internal sealed record PostFacts(IReadOnlyDictionary<ChannelId, Channel> Channels, IReadOnlyDictionary<MediaId, MediaRef> Media, ComposeSettings Settings)
{
    /// <summary>Of everything the drafts name that there is.</summary>
    public static async Task<PostFacts> ReadAsync(EngagementContext db, IReadOnlyCollection<PostDraft> drafts, CancellationToken ct)
    {
        var channelIds = drafts.SelectMany(draft => draft.ChannelIds).Distinct().ToList();
        var mediaIds = drafts.SelectMany(draft => draft.MediaIds.Concat(draft.Pictures.Select(own => own.ShownId))).Distinct().ToList();
        var channels = await db.Channels.AsNoTracking().Where(row => channelIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var media = mediaIds.Count == 0 ? [] : await db.Media.AsNoTracking().Where(row => mediaIds.Contains(row.Id)).ToListAsync(ct);
        return new PostFacts(channels, media.ToDictionary(row => row.Id, row => row.ToRef()), await ComposeSettingsReader.ReadAsync(db, ct));
    }
}
