using Engagement.App.Channels;
using Engagement.App.Templates;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Themes;

/// <summary>Gathers what the form of a theme offers.</summary>
internal sealed class ThemeScreen(ChannelReader channels, ThemeReader themes, TemplateCatalogue catalogue)
{
    public async Task<RazorComponentResult<ThemeEditPage>> EditAsync(ThemeId? id, ThemeForm form, IReadOnlyList<Refusal> problems, CancellationToken ct) =>
        new(new
        {
            Id = id,
            Form = form,
            Problems = problems,
            Channels = await channels.ReadAsync(ct),
            Pools = (IReadOnlyList<string>)[.. (await themes.ListAsync(ct)).Select(theme => theme.Pool).OfType<string>().Distinct().Order(StringComparer.CurrentCulture)],
            Files = (IReadOnlyList<string>)[.. catalogue.Beginning("themes/").Select(file => file.Name["themes/".Length..].Split('.')[0]).Distinct()],
        })
        {
            StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
