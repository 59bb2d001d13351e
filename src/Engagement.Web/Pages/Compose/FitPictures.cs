using Engagement.App.Channels;
using Engagement.App.Library;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Compose;

/// <summary>Makes pictures that a chosen network refuses fit there. Where only some of the networks refuse one, the others go on showing it as it is.</summary>
internal sealed class FitPictures(FitMedia fit, LibraryReader library, ChannelReader channels)
{
    private const double TallestOnInstagram = 0.8;
    private const double WidestOnInstagram = 1.91;

    /// <exception cref="RefusedException">A picture cannot be made to fit.</exception>
    public async Task<ComposeForm> RunAsync(ComposeForm form, CancellationToken ct)
    {
        var chosen = (await channels.ReadAsync(ct)).Where(channel => form.ChannelIds.Contains(channel.Id)).ToList();
        var alone = chosen.Select(channel => channel.Network).Distinct().Count() == 1;
        foreach (var id in form.MediaIds)
        {
            foreach (var same in chosen.GroupBy(channel => (channel.Network, Shown: form.ShownOn(channel.Id, id))))
            {
                if (await FitAsync(same.Key.Shown, same.Key.Network, ct) is not { } fitted)
                {
                    continue;
                }

                form = alone && same.Count() == chosen.Count && same.Key.Shown == id
                    ? form.Instead(id, fitted)
                    : same.Aggregate(form, (next, channel) => next with { Cuts = ComposeCuts.With(next.Cuts, channel.Id, id, fitted) });
            }
        }

        return form with { Alts = null };
    }

    /// <summary>A picture that the network takes in the place of one that it refuses; null where it takes it, or it is no picture.</summary>
    /// <exception cref="RefusedException">It cannot be made to fit.</exception>
    public async Task<MediaId?> FitAsync(MediaId id, NetworkKind network, CancellationToken ct)
    {
        var limits = PictureRules.Of(network);
        return (await library.FindMediaAsync(id, ct))?.ToRef() is { IsFilm: false } picture && MediaRules.Check(network, "", [picture]).Count > 0
            ? (await fit.RunAsync(id, limits.Bytes, limits.LongestSide, Shape(network), ct)).Id
            : null;
    }

    private static (double Narrowest, double Widest)? Shape(NetworkKind network) =>
        network == NetworkKind.Instagram ? (TallestOnInstagram, WidestOnInstagram) : null;
}
