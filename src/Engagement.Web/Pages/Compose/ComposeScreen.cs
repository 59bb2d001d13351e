using Engagement.App.Channels;
using Engagement.App.Library;
using Engagement.Core.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Compose;

/// <summary>Gathers what the composer shows.</summary>
internal sealed class ComposeScreen(ChannelReader channels, LibraryReader library)
{
    public async Task<RazorComponentResult<ComposePage>> ShowAsync(
        ComposeForm form, PostId? id, bool scheduled, IReadOnlyList<Refusal> problems, CancellationToken ct) =>
        new(new { Model = await ReadAsync(form, id, scheduled, problems, ct) })
        {
            StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    public async Task<RazorComponentResult<ComposePreview>> PreviewAsync(ComposeForm form, CancellationToken ct) =>
        new(new { Model = await ReadAsync(form, null, false, [], ct) });

    private async Task<ComposeModel> ReadAsync(ComposeForm form, PostId? id, bool scheduled, IReadOnlyList<Refusal> problems, CancellationToken ct)
    {
        var media = new List<MediaRef>();
        foreach (var medium in form.MediaIds)
        {
            if (await library.FindMediaAsync(medium, ct) is { } found)
            {
                media.Add(found.ToRef());
            }
        }

        return new ComposeModel { Form = form, Id = id, IsScheduled = scheduled, Channels = await channels.ReadAsync(ct), Media = media, Problems = problems };
    }
}
