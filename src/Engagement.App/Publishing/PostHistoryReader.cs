using System.Text.Json;
using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>The versions of a post with what changed, and the steps of its approval.</summary>
internal sealed class PostHistoryReader(IDbContextFactory<EngagementContext> contexts)
{
    private const int Most = 100;

    public async Task<PostHistory> ReadAsync(PostId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var versions = await db.PostVersions.AsNoTracking().Where(row => row.PostId == id).OrderByDescending(row => row.Number).Take(Most).ToListAsync(ct);
        versions.Reverse();
        var steps = await db.Approvals.AsNoTracking().Where(row => row.PostId == id).OrderBy(row => row.At).ThenBy(row => row.Id).Take(Most)
            .Select(row => new ApprovalLine(row.PostVersion, row.Step, row.Words, row.By, row.At)).ToListAsync(ct);
        return new PostHistory([.. versions.Select((version, index) => Line(index == 0 ? null : versions[index - 1], version))], steps);
    }

    private static VersionLine Line(PostVersion? before, PostVersion now)
    {
        var (old, places) = (before?.Channels ?? now.Channels, now.Channels);
        var (had, has) = (old.Select(place => place.ChannelId).ToHashSet(), places.Select(place => place.ChannelId).ToHashSet());
        return new VersionLine(
            now.Number,
            now.At,
            now.By,
            before is null ? [new DiffPiece(DiffKind.Same, now.Text)] : TextDiff.Between(before.Text, now.Text),
            before is not null && before.PublishAt != now.PublishAt ? (before.PublishAt, now.PublishAt) : null,
            before is null ? [] : [.. Words(before, now)],
            [.. has.Except(had)],
            [.. had.Except(has)],
            before is not null && !before.Media.Select(media => media.Media).SequenceEqual(now.Media.Select(media => media.Media)),
            before is null ? [] : [.. Pictures(before, now)],
            before is null || before.FirstComment == now.FirstComment ? null : TextDiff.Between(before.FirstComment ?? "", now.FirstComment ?? ""),
            before is not null && JsonSerializer.Serialize(before.Manner) != JsonSerializer.Serialize(now.Manner));
    }

    private static IEnumerable<ChannelId> Pictures(PostVersion before, PostVersion now) =>
        from place in now.Channels
        join old in before.Channels on place.ChannelId equals old.ChannelId
        where !Own(place).SetEquals(Own(old))
        select place.ChannelId;

    private static HashSet<(MediaId, MediaId)> Own(PlannedWords place) => [.. (place.Pictures ?? []).Select(own => (own.Of, own.Shown.Media))];

    private static IEnumerable<(ChannelId, IReadOnlyList<DiffPiece>)> Words(PostVersion before, PostVersion now) =>
        from place in now.Channels
        join old in before.Channels on place.ChannelId equals old.ChannelId
        where place.Text != old.Text
        select (place.ChannelId, TextDiff.Between(old.Text ?? before.Text, place.Text ?? now.Text));
}
