using Engagement.App.Channels;
using Engagement.App.Library;
using Engagement.App.Publishing;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Compose;

/// <summary>What channels show in the place of pictures, as the form sends it: channel, picture and what is shown instead, with dots between.</summary>
internal static class ComposeCuts
{
    public static IReadOnlyList<PictureChoice> Read(string[]? cuts) =>
        [.. (cuts ?? []).Select(Read).OfType<PictureChoice>().GroupBy(cut => (cut.ChannelId, cut.MediaId)).Select(same => same.Last())];

    public static string Write(PictureChoice cut) => $"{cut.ChannelId}.{cut.MediaId}.{cut.ShownId}";

    public static string[] Write(IEnumerable<PictureChoice> cuts) => [.. cuts.Select(Write)];

    /// <summary>With what a channel shows from now on; null: the picture itself again.</summary>
    public static string[] With(string[]? cuts, ChannelId channel, MediaId picture, MediaId? shown) =>
        Write(Read(cuts).Where(cut => (cut.ChannelId, cut.MediaId) != (channel, picture)).Concat(shown is { } other ? [new PictureChoice(channel, picture, other)] : []));

    /// <summary>When another picture takes the place of one, channels keep what they show.</summary>
    public static string[] Instead(string[]? cuts, MediaId picture, MediaId next) =>
        Write(Read(cuts).Select(cut => cut.MediaId == picture ? cut with { MediaId = next } : cut));

    /// <summary>What the choices show, with the pictures whose places they take; those of channels or pictures that are gone are left out.</summary>
    public static async Task<List<(MediaId Of, MediaCut Cut)>> ShowAsync(IEnumerable<PictureChoice> choices, IReadOnlyList<ChannelLine> all, LibraryReader library, CancellationToken ct)
    {
        var found = new List<(MediaId, MediaCut)>();
        foreach (var choice in choices)
        {
            if (all.FirstOrDefault(channel => channel.Id == choice.ChannelId) is { } channel && await library.FindMediaAsync(choice.ShownId, ct) is { } shown)
            {
                found.Add((choice.MediaId, new MediaCut(channel, shown.ToRef())));
            }
        }

        return found;
    }

    private static PictureChoice? Read(string text) =>
        text.Split('.') is [var channel, var picture, var shown]
        && IdText.TryRead<ChannelId>(channel, out var channelId) && IdText.TryRead<MediaId>(picture, out var mediaId) && IdText.TryRead<MediaId>(shown, out var shownId)
            ? new PictureChoice(channelId, mediaId, shownId)
            : null;
}
