using Engagement.App.Channels;
using Engagement.App.Networks.Http;
using RestEase;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Makes calls with a channel's token at the channel's own server, and stops before the server stops us.</summary>
internal sealed class MastodonCalls(ApiClients clients, CredentialVault vault, RateGate gate, TimeProvider time)
{
    public const string Client = "mastodon";

    /// <summary>For films, which take longer.</summary>
    public const string Uploads = "mastodon-uploads";

    private const string Everything = "mastodon:everything";
    private const string Spare = "mastodon:spare";

    /// <summary>Of 300 calls in five minutes, so many are kept for what people wait for.</summary>
    private const long Reserve = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Until when the server wants to be left alone; null when it does not.</summary>
    public DateTimeOffset? ClosedUntil(ChannelAccess channel) => gate.ClosedUntil(channel.Id, Everything);

    /// <summary>Whether what can wait should.</summary>
    public bool SparesCalls(ChannelAccess channel) => ClosedUntil(channel) is not null || gate.ClosedUntil(channel.Id, Spare) is not null;

    public async Task<Wire<T>> RunAsync<T>(
        ChannelAccess channel, Func<IMastodonApi, string, Task<Response<T>>> call, CancellationToken ct, string client = Client)
        where T : class
    {
        if (channel.ServiceUrl is not { Length: > 0 } server)
        {
            return new(WireAnswer.NoCredentials("The channel names no Mastodon server. Connect it again with its server's address."), null);
        }

        if (await vault.ReadAsync(channel, ct) is not { AccessToken: { Length: > 0 } token })
        {
            return new(WireAnswer.NoCredentials("There are no credentials for this channel. Connect it again."), null);
        }

        var api = clients.SnakeCased<IMastodonApi>(client, server);
        var wire = await Wire<T>.AskAsync(token, bearer => call(api, bearer), ct);
        Remember(channel, wire.Answer);
        return wire;
    }

    /// <summary>What the server says of itself, whichever version of that it knows.</summary>
    public async Task<Wire<MastodonInstance>> ReadInstanceAsync(ChannelAccess channel, CancellationToken ct)
    {
        var said = await RunAsync(channel, (api, bearer) => api.ReadInstanceAsync(bearer, ct), ct);
        return said.Answer is { Kind: WireKind.Answered, Status: 404 or 410 or 501 }
            ? await RunAsync(channel, (api, bearer) => api.ReadOldInstanceAsync(bearer, ct), ct)
            : said;
    }

    private void Remember(ChannelAccess channel, WireAnswer answer)
    {
        var now = time.GetUtcNow();
        if (answer is { Kind: WireKind.Answered, IsSuccess: false } && MastodonErrorTable.Classify(answer, now) is SendOutcome.Later { ChannelThrottled: true } later)
        {
            gate.Close(channel.Id, Everything, later.Until);
        }
        else if (answer.Number("X-RateLimit-Remaining") is { } left && left < Math.Min(Reserve, (answer.Number("X-RateLimit-Limit") ?? 0) / 4))
        {
            var reset = MastodonErrorTable.ResetOf(answer);
            gate.Close(channel.Id, Spare, reset > now && reset < now + Window ? reset.Value : now + Window);
        }
    }
}
