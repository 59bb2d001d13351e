using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Mastodon as the rest of the program sees it.</summary>
internal sealed class MastodonNetwork(
    MastodonPublisher publisher, MastodonReadBack readBack, MastodonListener listener, MastodonDesk desk, MastodonServers servers) : INetwork, ITakesFilms
{
    public NetworkKind Kind => NetworkKind.Mastodon;

    public Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct) =>
        publisher.SendAsync(channel, message, ct);

    public Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct) =>
        readBack.FindAsync(channel, message, attemptedAt, notOurs, ct);

    public Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct) =>
        desk.ActAsync(channel, action, remoteId, ct);

    public Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct) =>
        listener.PollAsync(channel, cursor, watched, ct);

    public Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct) => desk.ReadAsync(channel, remoteId, ct);

    public Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(
        ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct) =>
        desk.ReadFiguresAsync(channel, remoteIds, ct);

    // A server that cannot be asked now is asked again when the film goes out.
    public async Task<string?> FilmProblemAsync(ChannelAccess channel, MediaRef film, CancellationToken ct) =>
        (await servers.ReadAsync(channel, ct)).Server?.RefusesFilm(film);

    public Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct) => desk.CheckAsync(channel, ct);
}
