using System.Buffers.Text;
using System.Text.Json;
using Engagement.App.Channels;
using Engagement.App.Networks.Http;
using Microsoft.Extensions.Options;
using RestEase;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Makes calls in a channel's session, which is opened once, kept, and renewed when it runs out.</summary>
internal sealed class BlueskyCalls(ApiClients clients, BlueskyForms forms, RefreshTokens refresh, IOptions<BlueskyOptions> options, TimeProvider time)
{
    public const string Client = "bluesky";

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(90);

    public async Task<Wire<T>> RunAsync<T>(ChannelAccess channel, Func<IBlueskyApi, string, Task<Response<T>>> call, CancellationToken ct)
        where T : class
    {
        var api = clients.CamelCased<IBlueskyApi>(Client, channel.ServiceUrl ?? options.Value.ServiceUrl);
        var tokens = await refresh.ReadAsync(channel, ct);
        if (tokens is not { AccessToken: { } access } || tokens.ExpiresAt <= time.GetUtcNow() + Early)
        {
            return await RenewedAsync(api, channel, tokens?.AccessToken, call, ct);
        }

        var wire = await AskAsync(api, tokens, call, ct);

        // An expired token is surely not taken: nothing can double by asking again with a new one.
        return wire.Answer is { Kind: WireKind.Answered, IsSuccess: false } && BlueskyErrorTable.WantsNewSession(wire.Answer)
            ? await RenewedAsync(api, channel, access, call, ct)
            : wire;
    }

    private async Task<Wire<T>> RenewedAsync<T>(
        IBlueskyApi api, ChannelAccess channel, string? stale, Func<IBlueskyApi, string, Task<Response<T>>> call, CancellationToken ct)
        where T : class
    {
        var answer = await refresh.RunAsync(channel.Id, stale, (tokens, token) => FetchAsync(api, channel, tokens, token), ct);
        return answer switch
        {
            TokenAnswer.Fresh fresh => await AskAsync(api, fresh.Tokens, call, ct),
            TokenAnswer.Dead dead => new(WireAnswer.NoCredentials(dead.Reason), null),
            TokenAnswer.Unclear unclear => new(WireAnswer.NeverSent(unclear.Reason), null),
            _ => throw new InvalidOperationException("An unknown token answer."),
        };
    }

    private static async Task<Wire<T>> AskAsync<T>(IBlueskyApi api, ChannelTokens tokens, Func<IBlueskyApi, string, Task<Response<T>>> call, CancellationToken ct)
        where T : class
    {
        var access = tokens.AccessToken!;
        if (tokens.OAuth is not { } binding)
        {
            return await Wire<T>.AskAsync(access, bearer => call(api, bearer), ct);
        }

        var wire = await DpopProofs.WithAsync(binding.Key, () => Wire<T>.AskAsync(() => call(api, $"DPoP {access}"), ct));
        return wire with { Answer = wire.Answer.Without(access) };
    }

    /// <summary>By the refresh token first; signing in is rationed and the last resort.</summary>
    private async Task<TokenAnswer> FetchAsync(IBlueskyApi api, ChannelAccess channel, ChannelTokens tokens, CancellationToken ct)
    {
        if (tokens.OAuth is { } binding)
        {
            return await ExchangeAsync(channel, tokens, binding, ct);
        }

        if (tokens.RefreshToken is { } refreshToken)
        {
            var renewed = await Wire<BlueskySession>.AskAsync(() => api.RefreshAsync($"Bearer {refreshToken}", ct), ct);
            if (Keep(tokens, renewed.Content) is { } kept)
            {
                return kept;
            }

            if (BlueskyErrorTable.Classify(renewed.Answer, time.GetUtcNow()) is not SendOutcome.Reconnect)
            {
                return new TokenAnswer.Unclear("Bluesky did not renew the session.");
            }
        }

        return tokens is { Identifier: { } identifier, Password: { } password }
            ? await SignInAsync(api, tokens, new(identifier, password), ct)
            : new TokenAnswer.Dead("Bluesky's session ran out. Connect the channel again.");
    }

    // Each refresh token is good once: the whole session ends when one is brought twice.
    private async Task<TokenAnswer> ExchangeAsync(ChannelAccess channel, ChannelTokens tokens, OAuthBinding binding, CancellationToken ct)
    {
        if (tokens.RefreshToken is not { } refreshToken)
        {
            return new TokenAnswer.Dead("Bluesky's token ran out and there is none to renew it with. Connect the channel again.");
        }

        var wire = await forms.RedeemAsync(binding, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken }, ct);
        if (BlueskyConsent.TokensOf(wire.Content, binding, time.GetUtcNow()) is { } renewed && wire.Content!.Sub == channel.RemoteId)
        {
            return new TokenAnswer.Fresh(renewed);
        }

        return wire.Answer is { Kind: WireKind.Answered, Status: 200 or 400 or 401 }
            ? new TokenAnswer.Dead("Bluesky no longer takes our refresh token. Connect the channel again.")
            : new TokenAnswer.Unclear("Bluesky did not renew the token.");
    }

    private async Task<TokenAnswer> SignInAsync(IBlueskyApi api, ChannelTokens tokens, BlueskySignIn signIn, CancellationToken ct)
    {
        var opened = await Wire<BlueskySession>.AskAsync(() => api.SignInAsync(signIn, ct), ct);
        if (Keep(tokens, opened.Content) is { } kept)
        {
            return kept;
        }

        return BlueskyErrorTable.Classify(opened.Answer, time.GetUtcNow()) is SendOutcome.Reconnect or SendOutcome.Rejected
            ? new TokenAnswer.Dead("Bluesky does not take this name and app password. Connect the channel again.")
            : new TokenAnswer.Unclear("Bluesky did not open a session.");
    }

    private TokenAnswer.Fresh? Keep(ChannelTokens tokens, BlueskySession? session) =>
        session is { AccessJwt: { Length: > 0 } access, RefreshJwt: { Length: > 0 } renewal }
            ? new(tokens with { AccessToken = access, RefreshToken = renewal, ExpiresAt = ExpiryOf(access) ?? time.GetUtcNow() + ShortestLife })
            : null;

    private static DateTimeOffset? ExpiryOf(string jwt)
    {
        try
        {
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(jwt.Split('.') is [_, var middle, ..] ? middle : ""));
            return payload.RootElement.TryGetProperty("exp", out var exp) && exp.TryGetInt64(out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }
        catch (Exception problem) when (problem is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
