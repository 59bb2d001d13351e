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
    private const int MostTried = 20;

    /// <returns>The post, or null: the slot stays open and says why.</returns>
    public async Task<PostId?> RunAsync(SlotId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var slot = await db.Slots.SingleOrDefaultAsync(row => row.Id == id && row.State == SlotState.Open, ct);
        var theme = slot is null ? null : await db.Themes.AsNoTracking().Include(row => row.Channels).SingleAsync(row => row.Id == slot.ThemeId, ct);
        if (slot is null || theme?.Pool is null)
            return null;

        var post = await PlanAsync(db, theme, slot, await ChannelsAsync(db, theme, ct), ct);
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

    /// <summary>A person's choice for a slot, within their unit of work: the item must fit as the rotation's own would.</summary>
    /// <exception cref="RefusedException">It is not in the pool, may not be used on that date, or its words break a rule.</exception>
    public async Task PickAsync(EngagementContext db, Theme theme, Slot slot, LibraryItemId id, Actor actor, CancellationToken ct)
    {
        if (theme.Pool is null)
            throw RefusedException.Invalid("itemId", "The theme has no pool.");

        var choice = await PoolReader.ForAsync(db, theme, slot, ct);
        if (choice.Passed.FirstOrDefault(pass => pass.Id == id) is { } pass)
            throw RefusedException.Invalid("itemId", $"This item does not fit this date: {PassWords.Say(pass, theme.GapDays)}.");
        if (choice.Offers.All(offer => offer.Id != id))
            throw RefusedException.Invalid("itemId", $"There is no such item in the pool '{theme.Pool}'.");

        var item = await db.LibraryItems.SingleAsync(row => row.Id == id, ct);
        await FillAsync(db, theme, slot, await ChannelsAsync(db, theme, ct), item, new PoolOffer(id, PickReason.Person, null), [.. item.Facts.Keys], actor, ct);
    }

    private async Task<Post?> PlanAsync(EngagementContext db, Theme theme, Slot slot, List<Channel> channels, CancellationToken ct)
    {
        var choice = await PoolReader.ForAsync(db, theme, slot, ct);
        var ids = choice.Offers.Take(MostTried).Select(offer => offer.Id).ToList();
        var items = await db.LibraryItems.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var known = items.Values.SelectMany(item => item.Facts.Keys).Distinct().ToList();
        string? problem = null;
        foreach (var offer in choice.Offers.Where(offer => items.ContainsKey(offer.Id)))
        {
            var item = items[offer.Id];
            try
            {
                return await FillAsync(db, theme, slot, channels, item, offer, known, Actor.Robot, ct);
            }
            catch (RefusedException refused)
            {
                // Too long for a channel, or a fact that the template needs is missing: another item may do.
                problem ??= $"'{item.Title}': {refused.Message}";
            }
        }

        slot.StayOpen(problem ?? PoolReader.WhyNothing(theme, choice));
        return null;
    }

    private async Task<Post> FillAsync(
        EngagementContext db, Theme theme, Slot slot, List<Channel> channels, LibraryItem item, PoolOffer offer, List<string> known, Actor actor, CancellationToken ct)
    {
        var draft = Draft(theme, slot, channels, item, known);
        var post = await compose.AddAsync(db, draft, theme.NeedsApproval ? PostIntent.Review : PostIntent.Schedule, actor, ct);
        slot.Fill(post.Id, offer);
        item.Use(slot.StartsAt);
        return post;
    }

    private static Task<List<Channel>> ChannelsAsync(EngagementContext db, Theme theme, CancellationToken ct)
    {
        var ids = theme.Channels.Select(channel => channel.ChannelId).ToList();
        return db.Channels.AsNoTracking().Where(channel => ids.Contains(channel.Id)).OrderBy(channel => channel.Id).ToListAsync(ct);
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
            LibraryItemId = item.Id,
            Campaign = theme.Name,
        };
    }

    private string Say(Theme theme, Slot slot, LibraryItem item, List<string> known, string language) => words.Render(theme, item, known, slot.LocalDate, language) switch
    {
        TemplateResult.Rendered rendered => rendered.Text,
        TemplateResult.Failed failed => throw RefusedException.Invalid("template", $"The template, {failed.Error}"),
        _ => throw new InvalidOperationException("A template is rendered or fails."),
    };
}
