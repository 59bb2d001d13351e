using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>Asks the networks that decide it for themselves whether a channel may send a film.</summary>
internal sealed class FilmReach(NetworkDirectory networks)
{
    /// <summary>Why not, in words that go on after the channel's name; null where it may, or where nobody needs to be asked.</summary>
    public Task<string?> ProblemAsync(Channel channel, MediaRef film, CancellationToken ct) =>
        networks.Find(channel.Network) is ITakesFilms network ? network.FilmProblemAsync(channel.ToAccess(), film, ct) : Task.FromResult<string?>(null);
}
