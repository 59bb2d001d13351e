using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.Publishing;
using Engagement.App.Templates;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>
/// Fills one open slot from its theme's pool: item, words in each channel's language, post. Slot, post and use of the item
/// are one transaction behind the slot's version, so that two nodes never fill it twice.
/// </summary>
internal sealed class FillSlot(IDbContextFactory<EngagementContext> contexts, ThemeWords words, IdSource ids, TimeProvider time)
{
    /// <returns>The post, or null: the slot stays open and says why.</returns>
    public async Task<PostId?> RunAsync(SlotId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var slot = await db.Slots.SingleOrDefaultAsync(row => row.Id == id && row.State == SlotState.Open, ct);
        var theme = slot is null ? null : await db.Themes.Include(row => row.Channels).SingleAsync(row => row.Id == slot.ThemeId, ct);
        if (slot is null || theme?.Pool is null)
            return null;

        var channelIds = theme.Channels.Select(channel => channel.ChannelId).ToList();
        var channels = await db.Channels.AsNoTracking().Where(channel => channelIds.Contains(channel.Id)).OrderBy(channel => channel.Id).ToListAsync(ct);
        var post = await PlanAsync(db, theme, slot, channels, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return post?.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else filled or changed it in this moment, or took the item; the next run looks again.
            return null;
        }
    }

    private async Task<Post?> PlanAsync(EngagementContext db, Theme theme, Slot slot, List<Channel> channels, CancellationToken ct)
    {
        var languages = channels.Select(channel => channel.Language).Distinct().ToList();
        var primary = languages.Select(language => language.Split('-')[0]).Distinct().ToList();
        var items = await PoolReader.ForAsync(db, theme.Pool!, primary, slot.StartsAt, ct);
        if (items.Count == 0)
        {
            slot.StayOpen(await PoolReader.WhyNothingAsync(db, theme.Pool!, slot.StartsAt, ct));
            return null;
        }

        var known = items.SelectMany(item => item.Facts.Keys).Distinct().ToList();
        string? problem = null;
        foreach (var item in items)
        {
            var texts = languages.ToDictionary(language => language, language => words.Render(theme, item, known, slot.LocalDate, language));
            var wrong = Wrong(item, texts, channels);
            if (wrong is not null)
            {
                problem ??= wrong;
                continue;
            }

            var post = Write(theme, slot, channels, texts.ToDictionary(text => text.Key, text => ((TemplateResult.Rendered)text.Value).Text), await MediaAsync(db, item, ct));
            db.Posts.Add(post);
            slot.Fill(post.Id, item.Id);
            item.Use(slot.StartsAt);
            return post;
        }

        slot.StayOpen(problem!);
        return null;
    }

    private static string? Wrong(LibraryItem item, Dictionary<string, TemplateResult> texts, List<Channel> channels)
    {
        foreach (var channel in channels)
        {
            if (texts[channel.Language] is TemplateResult.Failed failed)
                return $"The template, {failed.Error}";

            var measure = TextRules.Measure(channel.Network, ((TemplateResult.Rendered)texts[channel.Language]).Text);
            if (!measure.Valid)
                return $"'{item.Title}' has {measure.Length} characters for {channel.Network} @{channel.Handle}, where {measure.Limit} are possible.";
        }

        return null;
    }

    private static async Task<List<MediaRef>> MediaAsync(EngagementContext db, LibraryItem item, CancellationToken ct)
    {
        var media = item.MediaId is { } id ? await db.Media.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        return media is null ? [] : [media.ToRef()];
    }

    private Post Write(Theme theme, Slot slot, List<Channel> channels, Dictionary<string, string> texts, List<MediaRef> media)
    {
        var id = ids.Next<PostId>();
        var text = texts[channels[0].Language];
        return new Post
        {
            Id = id,
            Text = text,
            PublishAt = slot.StartsAt,
            State = theme.NeedsApproval ? PostState.InReview : PostState.Approved,
            ThemeId = theme.Id,
            Media = media,
            Channels = [.. channels.Select(channel => new PostChannel
            {
                PostId = id,
                ChannelId = channel.Id,
                Text = texts[channel.Language] == text ? null : texts[channel.Language],
            })],
            CreatedAt = time.GetUtcNow(),
        };
    }
}
