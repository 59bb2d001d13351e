using Engagement.App.Channels;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.Web.Pages.Compose;

/// <summary>Cuts a picture for all channels, or for one of them, where it is also made to fit.</summary>
internal sealed class CropPictures(CutMedia cut, DescribeMedia describe, FitPictures fit, LibraryReader library, ChannelReader channels)
{
    /// <returns>The picture of the post, and what channels show in its place.</returns>
    /// <exception cref="RefusedException">It is no part of the picture, or cannot be cut.</exception>
    public async Task<(Media Picture, IReadOnlyList<MediaCut> Cuts)> RunAsync(CropForm form, CancellationToken ct)
    {
        var id = IdText.TryRead<MediaId>(form.Media, out var read) ? read : throw RefusedException.NotFound("picture");
        var all = await channels.ReadAsync(ct);
        var alone = string.IsNullOrEmpty(form.For) ? null
            : all.FirstOrDefault(channel => channel.Id.ToString() == form.For) ?? throw RefusedException.NotFound("channel");
        if (form.Alt is { } alt)
        {
            await describe.RunAsync(new Dictionary<MediaId, string> { [id] = alt }, ct);
        }

        var part = await cut.RunAsync(id, new Cut(form.Left, form.Top, form.Width, form.Height), ct);
        if (alone is null)
        {
            return (part, await CutsAsync(ComposeCuts.Instead(form.Cuts, id, part.Id), part.Id, all, ct));
        }

        var shown = await fit.FitAsync(part.Id, alone.Network, ct) ?? part.Id;
        var picture = await library.FindMediaAsync(id, ct) ?? throw RefusedException.NotFound("picture");
        return (picture, await CutsAsync(ComposeCuts.With(form.Cuts, alone.Id, id, shown), id, all, ct));
    }

    private async Task<IReadOnlyList<MediaCut>> CutsAsync(string[] cuts, MediaId picture, IReadOnlyList<ChannelLine> all, CancellationToken ct) =>
        (await ComposeCuts.ShowAsync(ComposeCuts.Read(cuts).Where(choice => choice.MediaId == picture), all, library, ct)).ConvertAll(pair => pair.Cut);
}
