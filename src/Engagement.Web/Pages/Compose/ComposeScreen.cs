using System.Globalization;
using Engagement.App.Channels;
using Engagement.App.Library;
using Engagement.App.Publishing;
using Engagement.App.Templates;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Compose;

/// <summary>Gathers what the composer shows.</summary>
internal sealed class ComposeScreen(ChannelReader channels, LibraryReader library, ComposeSettingsReader settings, ThemeReader themes, OfferTimes times, ITemplateEngine engine)
{
    public async Task<RazorComponentResult<ComposePage>> ShowAsync(
        ComposeForm form, PostView? post, IReadOnlyList<Refusal> problems, CancellationToken ct, DateTimeOffset? keptAt = null, TimeOffer? offered = null, PostView? theirs = null, bool? slotsTaken = null)
    {
        var model = await ReadAsync(form, ct) with
        {
            Id = post?.Line.Id,
            IsScheduled = post is not null && IsInLedger(post),
            Problems = problems,
            KeptAt = keptAt,
            Offered = offered,
            SlotsTaken = slotsTaken,
            Theirs = theirs,
        };
        return new(new { Model = model })
        {
            StatusCode = theirs is not null ? StatusCodes.Status409Conflict : problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    public async Task<RazorComponentResult<ComposePreview>> PreviewAsync(ComposeForm form, CancellationToken ct) =>
        new(new { Model = await ReadAsync(form, ct) });

    /// <summary>The name of the theme that the form names, or null.</summary>
    public async Task<string?> ThemeNameAsync(ComposeForm form, CancellationToken ct) =>
        form.ThemeId is { } id ? (await themes.FindAsync(id, ct))?.Name : null;

    /// <summary>A new post for a day: at the next free slot of a channel, or at a sensible hour.</summary>
    public async Task<(ComposeForm Form, TimeOffer? Offered, bool? SlotsTaken)> OnAsync(DateOnly? day, Viewer viewer, CancellationToken ct)
    {
        if (day is not { } chosen || chosen < viewer.Today)
        {
            return (ComposeForm.On(day, viewer), null, null);
        }

        var all = await channels.ReadAsync(ct);
        return await times.OnDayAsync(all, chosen, ct) is { } offer
            ? (ComposeForm.At(offer.At, viewer) with { Channels = [offer.Channel.Id.ToString()] }, offer, null)
            : (ComposeForm.On(day, viewer), null, all.Any(channel => channel.PostingTimes.Any(time => time.Day == chosen.DayOfWeek)));
    }

    private async Task<ComposeModel> ReadAsync(ComposeForm form, CancellationToken ct)
    {
        var (media, parts) = (new List<MediaRef>(), new HashSet<MediaId>());
        foreach (var medium in form.MediaIds)
        {
            if (await library.FindMediaAsync(medium, ct) is { } found)
            {
                _ = found.CutFromId is null || parts.Add(medium);
                media.Add(found.ToRef() with { AltText = form.Alts?.GetValueOrDefault(medium.ToString())?.Trim() ?? found.AltText });
            }
        }

        var all = await channels.ReadAsync(ct);
        var first = all.FirstOrDefault(channel => form.ChannelIds.Contains(channel.Id)) ?? (all.Count == 1 ? all[0] : null);
        var posts = await settings.ReadAsync(ct);
        var lines = await themes.ListAsync(ct);
        return new ComposeModel
        {
            Form = form,
            Templates = [.. posts.Templates.Select(template => Fill(template, lines.FirstOrDefault(theme => theme.Id == form.ThemeId), form.Day))],
            Channels = all,
            Media = media,
            Parts = parts,
            Cuts = await CutsAsync(form, all, ct),
            Settings = posts,
            Themes = [.. lines.Select(theme => (theme.Id, theme.Name))],
            Times = first is null ? [] : await times.ForAsync(first, ct),
        };
    }

    private async Task<ILookup<MediaId, MediaCut>> CutsAsync(ComposeForm form, IReadOnlyList<ChannelLine> all, CancellationToken ct) =>
        (await ComposeCuts.ShowAsync(form.Pictures, all, library, ct)).ToLookup(
            pair => pair.Of,
            pair => pair.Cut with { Shown = pair.Cut.Shown with { AltText = form.Alts?.GetValueOrDefault(pair.Of.ToString())?.Trim() ?? pair.Cut.Shown.AltText } });

    private PostTemplate Fill(PostTemplate template, ThemeLine? theme, string? day)
    {
        var facts = new Dictionary<string, object?>
        {
            ["theme"] = theme?.Name,
            ["hashtag"] = theme?.Hashtag,
            ["day"] = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        };
        return engine.Render(template.Text, facts, CultureInfo.CurrentCulture, TemplateFormat.Text) is TemplateResult.Rendered rendered
            ? template with { Text = rendered.Text }
            : template;
    }

    private static bool IsInLedger(PostView post) =>
        post.Line.State is Core.Publishing.PostState.Scheduled or Core.Publishing.PostState.InReview or Core.Publishing.PostState.Approved;
}
