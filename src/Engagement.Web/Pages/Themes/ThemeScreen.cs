using Engagement.App.Channels;
using Engagement.App.Library;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Themes;

/// <summary>Gathers what the page and the form of a theme show.</summary>
internal sealed class ThemeScreen(
    ChannelReader channels, ThemeReader themes, LibraryReader library, StrategyReader strategy, PeopleReader people, TemplateCatalogue catalogue)
{
    public async Task<RazorComponentResult<ThemePage>> ShowAsync(ThemeId id, int slotsShown, Viewer viewer, CancellationToken ct)
    {
        var theme = await themes.FindAsync(id, ct) ?? throw RefusedException.NotFound("theme");
        var (today, inAYear) = (viewer.Today, viewer.Today.AddYears(1));
        var ahead = theme.Paused ? [] : (await themes.OccurrencesAsync(id, today, inAYear, ct)).Where(slot => slot.StartsAt > viewer.Now).ToList();
        var near = ahead.Take(slotsShown).ToList();
        var rests = ahead.Count <= slotsShown ? [] : (await themes.RestsAsync(id, near[^1].LocalDate, inAYear, ct)).Where(rest => rest.Date > near[^1].LocalDate);
        return new(new
        {
            Theme = theme,
            Slots = (IReadOnlyList<SlotLine>)near,
            Later = MonthOfTheme.From(ahead.Skip(slotsShown), rests),
            GoesOnAs = await themes.GoesOnAsAsync(id, ct),
            Responsible = theme.ResponsibleId is { } person ? (await people.ReadUsersAsync(ct)).FirstOrDefault(user => user.Id == person)?.DisplayName : null,
            ChannelNames = (await channels.ReadAsync(ct)).Where(channel => theme.ChannelIds.Contains(channel.Id)).Select(channel => $"{channel.Network} {channel.DisplayName}").ToList(),
        });
    }

    public async Task<RazorComponentResult<ThemeEditPage>> EditAsync(ThemeId? id, ThemeForm form, IReadOnlyList<Refusal> problems, CancellationToken ct) =>
        new(new
        {
            Id = id,
            Form = form,
            Problems = problems,
            Channels = await channels.ReadAsync(ct),
            Pools = await library.ListPoolsAsync(ct),
            Strategy = await strategy.ReadAsync(ct),
            People = (IReadOnlyList<UserLine>)[.. (await people.ReadUsersAsync(ct)).Where(user => !user.Disabled)],
            Files = (IReadOnlyList<string>)[.. catalogue.Beginning("themes/").Select(file => file.Name["themes/".Length..].Split('.')[0]).Distinct()],
        })
        {
            StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
