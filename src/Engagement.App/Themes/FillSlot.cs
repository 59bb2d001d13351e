using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Templates;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>
/// Fills one open slot from its theme's pool: item, words in each channel's language, post and deliveries. All of it is one
/// transaction behind the slot's version, so that two nodes never fill it twice.
/// </summary>
internal sealed class FillSlot(IDbContextFactory<EngagementContext> contexts, ThemeWords words, ComposePost compose)
{
    /// <returns>The post, or null: the slot stays open and says why.</returns>
    public async Task<PostId?> RunAsync(SlotId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var slot = await db.Slots.SingleOrDefaultAsync(row => row.Id == id && row.State == SlotState.Open, ct);
        var theme = slot is null ? null : await db.Themes.AsNoTracking().Include(row => row.Channels).SingleAsync(row => row.Id == slot.ThemeId, ct);
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
        var languages = channels.Select(channel => channel.Language.Split('-')[0]).Distinct().ToList();
        var items = await PoolReader.ForAsync(db, theme.Pool!, languages, slot.StartsAt, ct);
        var known = items.SelectMany(item => item.Facts.Keys).Distinct().ToList();
        string? problem = null;
        foreach (var item in items)
        {
            try
            {
                var draft = Draft(theme, slot, channels, item, known);
                var post = await compose.AddAsync(db, draft, theme.NeedsApproval ? PostIntent.Review : PostIntent.Schedule, Actor.Robot, ct);
                slot.Fill(post.Id, item.Id);
                item.Use(slot.StartsAt);
                return post;
            }
            catch (RefusedException refused)
            {
                // Too long for a channel, or a fact that the template needs is missing: another item may do.
                problem ??= $"'{item.Title}': {refused.Message}";
            }
        }

        slot.StayOpen(problem ?? await PoolReader.WhyNothingAsync(db, theme.Pool!, slot.StartsAt, ct));
        return null;
    }

    private PostDraft Draft(Theme theme, Slot slot, List<Channel> channels, LibraryItem item, List<string> known)
    {
        var texts = channels.Select(channel => channel.Language).Distinct().ToDictionary(language => language, language => Say(theme, slot, item, known, language));
        var text = texts[channels[0].Language];
        return new PostDraft
        {
            Text = text,
            PublishAt = slot.StartsAt,
            ChannelIds = [.. channels.Select(channel => channel.Id)],
            Variants = [.. channels.Where(channel => texts[channel.Language] != text).Select(channel => new ChannelText(channel.Id, texts[channel.Language]))],
            MediaIds = item.MediaId is { } media ? [media] : [],
            ThemeId = theme.Id,
        };
    }

    private string Say(Theme theme, Slot slot, LibraryItem item, List<string> known, string language) => words.Render(theme, item, known, slot.LocalDate, language) switch
    {
        TemplateResult.Rendered rendered => rendered.Text,
        TemplateResult.Failed failed => throw RefusedException.Invalid("template", $"The template, {failed.Error}"),
        _ => throw new InvalidOperationException("A template is rendered or fails."),
    };
}
