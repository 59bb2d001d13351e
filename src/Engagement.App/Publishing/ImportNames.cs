using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>What the names in an import mean: channels, pictures and themes that there are.</summary>
internal sealed class ImportNames
{
    private readonly Dictionary<string, ChannelId?> channels = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MediaId> media;
    private readonly Dictionary<string, ImportTheme> themes = new(StringComparer.OrdinalIgnoreCase);

    private ImportNames(IEnumerable<Channel> all, Dictionary<string, MediaId> media, IEnumerable<ImportTheme> themes)
    {
        this.media = media;
        foreach (var channel in all)
        {
            var handle = channel.Handle.TrimStart('@');
            channels[channel.Id.ToString()] = channel.Id;
            channels[$"{channel.Network}:{handle}"] = channel.Id;
            channels[handle] = channels.ContainsKey(handle) ? null : channel.Id;
        }

        foreach (var theme in themes)
        {
            this.themes[theme.Name] = this.themes[theme.Id.ToString()] = theme;
        }
    }

    public static async Task<ImportNames> ReadAsync(EngagementContext db, IReadOnlyList<ImportRow> rows, IEnumerable<ImportTheme> themes, CancellationToken ct)
    {
        var wanted = rows.SelectMany(row => row.Media).Distinct().ToList();
        var ids = wanted.Where(name => IdText.TryRead<MediaId>(name, out _)).Select(IdText.Read<MediaId>).ToList();
        var media = wanted.Count == 0 ? [] : await db.Media
            .Where(row => ids.Contains(row.Id) || wanted.Contains(row.FileName))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.FileName })
            .ToListAsync(ct);
        var byName = new Dictionary<string, MediaId>(StringComparer.Ordinal);
        foreach (var row in media)
        {
            byName[row.FileName] = byName[row.Id.ToString()] = row.Id;
        }

        return new ImportNames(await db.Channels.AsNoTracking().ToListAsync(ct), byName, themes);
    }

    /// <exception cref="RefusedException">A name means nothing here, or more than one thing.</exception>
    public PostDraft ToDraft(ImportRow row)
    {
        var theme = row.Theme.Length == 0 ? null : themes.GetValueOrDefault(row.Theme)
            ?? throw RefusedException.Invalid("theme", $"There is no theme “{row.Theme}”.");
        return new PostDraft
        {
            Text = row.Text,
            PublishAt = row.PublishAt,
            ChannelIds = [.. row.Channels.Select(ChannelOf).Distinct()],
            MediaIds = [.. row.Media.Select(name => media.TryGetValue(name, out var id) ? id : throw RefusedException.Invalid("media", $"There is no picture “{name}” here."))],
            ThemeId = theme?.Id,
            Campaign = theme?.Name,
        };
    }

    private ChannelId ChannelOf(string name)
    {
        var found = channels.TryGetValue(name.Replace("@", "", StringComparison.Ordinal), out var id);
        return id ?? throw RefusedException.Invalid(
            "channels", found ? $"Several channels are called “{name}”; write the network before it, as x:{name}." : $"There is no channel “{name}”.");
    }
}
