using System.Runtime.CompilerServices;
using Engagement.App.Channels;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Listens to an account's own stream on its server; over a web socket, which every server that streams at all speaks.</summary>
internal sealed class MastodonStream(
    MastodonCalls calls, CredentialVault vault, Sockets sockets, IOptions<MastodonOptions> options, TimeProvider time) : IStream
{
    public const string Client = "mastodon-stream";

    public NetworkKind Network => NetworkKind.Mastodon;

    public bool IsWanted => options.Value.Streaming;

    public async IAsyncEnumerable<StreamNews> ListenAsync(ChannelAccess channel, [EnumeratorCancellation] CancellationToken ct)
    {
        var (address, problem) = await FindAsync(channel, ct);
        if (address is null || await vault.ReadAsync(channel.Id, ct) is not { AccessToken: { Length: > 0 } token })
        {
            yield return problem ?? new("There are no credentials for this channel. Connect it again.");
            yield break;
        }

        var (socket, refusal) = await sockets.OpenAsync(Client, address, token, options.Value.Timeout, ct);
        if (socket is null)
        {
            yield return EndOf(refusal!);
            yield break;
        }

        using (socket)
        {
            yield return new StreamNews.Open();
            while (true)
            {
                var (text, end) = await SocketMessages.ReadAsync(socket, ct);
                if (text is null)
                {
                    yield return new StreamNews.Ended(end!);
                    yield break;
                }

                if (MastodonNews.Read(channel, text) is { } told)
                {
                    yield return told;
                }
            }
        }
    }

    private async Task<(Uri? Address, StreamNews.Ended? Problem)> FindAsync(ChannelAccess channel, CancellationToken ct)
    {
        var said = await calls.ReadInstanceAsync(channel, ct);
        if (said.Content is not { } instance)
        {
            return (null, new(MastodonErrorTable.Classify(said.Answer, time.GetUtcNow()).Words()));
        }

        return instance.Streaming is not { Length: > 0 } named ? (null, new("This Mastodon server has no stream.", IsLasting: true))
            : MastodonStreamAddress.Of(new Uri(channel.ServiceUrl!), named) is { } address ? (address, null)
            : (null, new($"This Mastodon server names a stream that is not its own ({named[..Math.Min(named.Length, 100)]}); our token is not sent there.", IsLasting: true));
    }

    private static StreamNews.Ended EndOf(WireAnswer answer) => answer switch
    {
        { Kind: WireKind.Answered, Status: 401 or 403 } => new("The Mastodon server does not let this connection listen. Connect the channel again to allow it.", IsLasting: true),
        { Kind: WireKind.Answered, Status: 404 or 410 or 501 or 200 } => new("This Mastodon server has no stream.", IsLasting: true),
        { Kind: WireKind.Answered } => new($"The Mastodon server refused the stream ({answer.Status})."),
        _ => new(answer.Body),
    };
}
