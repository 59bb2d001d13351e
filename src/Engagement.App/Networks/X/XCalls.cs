using System.Text;
using Engagement.App.Channels;
using Engagement.App.Networks.Http;
using Microsoft.Extensions.Options;
using RestEase;

namespace Engagement.App.Networks.X;

/// <summary>Makes calls in the name of a channel: brings its token, refreshes it once when X no longer takes it.</summary>
internal sealed class XCalls(ApiClients clients, RefreshTokens refresh, IOptions<XOptions> options, TimeProvider time)
{
    public const string Client = "x";

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    public async Task<Wire<T>> RunAsync<T>(ChannelAccess channel, Func<IXApi, string, Task<Response<T>>> call, CancellationToken ct)
        where T : class
    {
        var api = Api();
        if (await refresh.ReadAsync(channel, ct) is not { AccessToken: { } access } tokens)
        {
            return new(WireAnswer.NoCredentials("There are no credentials for this channel. Connect it again."), null);
        }

        if (tokens.RefreshToken is null)
        {
            return await Wire<T>.AskAsync(access, bearer => call(api, bearer), ct);
        }

        if (tokens.ExpiresAt <= time.GetUtcNow() + Early)
        {
            return await RenewedAsync(api, channel, access, call, ct);
        }

        var wire = await Wire<T>.AskAsync(access, bearer => call(api, bearer), ct);

        // A 401 is surely not taken: nothing can double by asking again with a new token.
        return wire.Answer is { Kind: WireKind.Answered, Status: 401 } ? await RenewedAsync(api, channel, access, call, ct) : wire;
    }

    /// <summary>Reads, in the configured vocabulary first and in the other when X does not know its names.</summary>
    public async Task<Wire<T>> ReadAsync<T>(
        ChannelAccess channel,
        Func<XVocabulary, Dictionary<string, string>> fields,
        Func<IXApi, string, IDictionary<string, string>, Task<Response<T>>> call,
        CancellationToken ct)
        where T : class
    {
        var first = options.Value.Vocabulary;
        var wire = await RunAsync<T>(channel, (api, bearer) => call(api, bearer, fields(first)), ct);
        var name = first == XVocabulary.Current ? "post.fields" : "tweet.fields";
        if (wire.Answer is not { Kind: WireKind.Answered, Status: 400 } || !wire.Answer.Body.Contains(name, StringComparison.Ordinal))
        {
            return wire;
        }

        var second = first == XVocabulary.Current ? XVocabulary.Classic : XVocabulary.Current;
        return await RunAsync<T>(channel, (api, bearer) => call(api, bearer, fields(second)), ct);
    }

    private async Task<Wire<T>> RenewedAsync<T>(
        IXApi api, ChannelAccess channel, string stale, Func<IXApi, string, Task<Response<T>>> call, CancellationToken ct)
        where T : class
    {
        var answer = await refresh.RunAsync(channel.Id, stale, (tokens, token) => FetchAsync(api, tokens, token), ct);
        return answer switch
        {
            TokenAnswer.Fresh fresh => await Wire<T>.AskAsync(fresh.Tokens.AccessToken!, bearer => call(api, bearer), ct),
            TokenAnswer.Dead dead => new(WireAnswer.NoCredentials(dead.Reason), null),
            TokenAnswer.Unclear unclear => new(WireAnswer.NeverSent(unclear.Reason), null),
            _ => throw new InvalidOperationException("An unknown token answer."),
        };
    }

    private async Task<TokenAnswer> FetchAsync(IXApi api, ChannelTokens tokens, CancellationToken ct)
    {
        if (tokens.RefreshToken is null || options.Value.ClientId is not { Length: > 0 } client)
        {
            return new TokenAnswer.Dead("X's token ran out and Networks:X:ClientId is not set, so that it cannot be refreshed. Connect the channel again.");
        }

        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = tokens.RefreshToken,
            ["client_id"] = client,
        };
        var wire = await Wire<XTokenPair>.AskAsync(() => api.RefreshAsync(BasicOf(options.Value), form, ct), ct);
        if (wire.Content is { AccessToken: { Length: > 0 } access } pair)
        {
            var expires = time.GetUtcNow() + TimeSpan.FromSeconds(pair.ExpiresIn ?? 7200);
            return new TokenAnswer.Fresh(tokens with { AccessToken = access, RefreshToken = pair.RefreshToken ?? tokens.RefreshToken, ExpiresAt = expires });
        }

        return wire.Answer switch
        {
            { Kind: WireKind.Answered, Status: 400 } => new TokenAnswer.Dead("X no longer takes our refresh token. Connect the channel again."),
            { Kind: WireKind.Answered, Status: 401 } => new TokenAnswer.Dead("X refuses the app itself: check Networks:X:ClientId and ClientSecret, then connect the channel again."),
            _ => new TokenAnswer.Unclear("X did not give a new token."),
        };
    }

    /// <summary>How a confidential app proves that it is itself; null for a public one.</summary>
    internal static string? BasicOf(XOptions app) => app is { ClientId: { Length: > 0 } id, ClientSecret: { Length: > 0 } secret }
        ? $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}"))}"
        : null;

    private IXApi Api() => clients.SnakeCased<IXApi>(Client, options.Value.ApiBaseUrl);
}
