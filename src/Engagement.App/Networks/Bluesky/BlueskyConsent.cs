using System.Text.Json;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Microsoft.AspNetCore.WebUtilities;

namespace Engagement.App.Networks.Bluesky;

/// <summary>OAuth as AT Protocol has it: the way is announced beforehand (PAR), only we can end it (PKCE), and only we can use its tokens (DPoP).</summary>
internal sealed class BlueskyConsent(ApiClients clients, BlueskyIdentity identity, BlueskyClient client, BlueskyForms forms, TimeProvider time) : IConsent
{
    private const int UsualLife = 3600;

    public NetworkKind Network => NetworkKind.Bluesky;

    public string? Missing => null;

    public IReadOnlyList<string> Scopes { get; } = BlueskyClient.Scope.Split(' ');

    public bool HasServers => true;

    public async Task<ConsentStart> BeginAsync(ConsentAsk ask, CancellationToken ct)
    {
        var named = ask.Handle is { Length: > 0 } handle && Uri.TryCreate($"https://{handle}", UriKind.Absolute, out var account) ? account : ask.Server;
        if (named is null)
        {
            return new ConsentStart.Refused("Name the account first, such as museum.bsky.social.");
        }

        var (id, key, refused) = await client.IntroduceAsync(ask.Return, ct);
        if (id is null)
        {
            return new ConsentStart.Refused(refused!);
        }

        var (server, problem) = await identity.FindAsync(named, ct);
        if (server is null)
        {
            return new ConsentStart.Refused(problem!);
        }

        var memory = new BlueskyMemory(Pkce.Make().Verifier, server, new(Jwt.NewKey(), server.Issuer, server.Token, id, key));
        var (request, why) = await AnnounceAsync(ask, memory, server.Did is null ? null : named.IdnHost, ct);
        return request is null
            ? new ConsentStart.Refused(why!)
            : new ConsentStart.Go(
                new Uri(QueryHelpers.AddQueryString(server.Authorize, new Dictionary<string, string?> { ["client_id"] = id, ["request_uri"] = request })),
                JsonSerializer.Serialize(memory));
    }

    public async Task<ConsentEnd> FinishAsync(ConsentAnswer answer, CancellationToken ct)
    {
        var memory = JsonSerializer.Deserialize<BlueskyMemory>(answer.Memory)!;
        var (server, binding) = (memory.Server, memory.Binding);
        if (answer.Issuer != server.Issuer)
        {
            return new ConsentEnd.Refused("The answer came from another server than the one you were sent to. Nothing was taken. Begin again.");
        }

        var wire = await forms.RedeemAsync(
            binding,
            new() { ["grant_type"] = "authorization_code", ["code"] = answer.Code, ["redirect_uri"] = answer.Return.AbsoluteUri, ["code_verifier"] = memory.Verifier },
            ct);
        if (TokensOf(wire.Content, binding, time.GetUtcNow()) is not { } tokens)
        {
            return new ConsentEnd.Refused(wire.Answer.Kind == WireKind.Answered ? "Bluesky did not take the code. Begin again." : $"Bluesky gave no tokens. {wire.Answer.Body}");
        }

        return await CheckOwnerAsync(wire.Content!.Sub!, memory, tokens, ct);
    }

    /// <summary>What is kept of an answer; null where it is none that can be used.</summary>
    public static ChannelTokens? TokensOf(OAuthTokens? given, OAuthBinding binding, DateTimeOffset now) =>
        given is { AccessToken: { Length: > 0 } access, TokenType: "DPoP", Sub: { Length: > 0 } } && given.Scope?.Split(' ').Contains("atproto") is true
            ? new(access, given.RefreshToken, now + TimeSpan.FromSeconds(given.ExpiresIn ?? UsualLife), null, null, given.Scope) { OAuth = binding }
            : null;

    // Only the account's own document says who may give tokens for it: otherwise any server could give them for anybody.
    private async Task<ConsentEnd> CheckOwnerAsync(string did, BlueskyMemory memory, ChannelTokens tokens, CancellationToken ct)
    {
        if (memory.Server.Did is { } wanted && wanted != did)
        {
            return new ConsentEnd.Refused("You signed in as another account than the one you named. Nothing was taken. Begin again.");
        }

        var (server, problem) = await identity.OfAccountAsync(did, null, ct);
        if (server is null || server.Issuer != memory.Server.Issuer)
        {
            return new ConsentEnd.Refused(problem ?? "The server that answered may not speak for this account. Nothing was taken.");
        }

        var api = clients.CamelCased<IBlueskyApi>(BlueskyCalls.Client, server.Pds);
        var session = await DpopProofs.WithAsync(tokens.OAuth!.Key, () => Wire<BlueskySession>.AskAsync(() => api.ReadSessionAsync($"DPoP {tokens.AccessToken}", ct), ct));
        return session.Content is { Handle: { Length: > 0 } handle } said && said.Did == did
            ? new ConsentEnd.Allowed([new(did, handle, handle, server.Pds, tokens, tokens.RefreshToken is null ? "Bluesky gave no refresh token: it must be connected again every hour." : null)])
            : new ConsentEnd.Refused("Bluesky gave tokens but did not say whose they are. Begin again.");
    }

    private async Task<(string? Request, string? Problem)> AnnounceAsync(ConsentAsk ask, BlueskyMemory memory, string? hint, CancellationToken ct)
    {
        var form = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["redirect_uri"] = ask.Return.AbsoluteUri,
            ["scope"] = BlueskyClient.Scope,
            ["state"] = ask.State,
            ["code_challenge"] = new Pkce(memory.Verifier).Challenge,
            ["code_challenge_method"] = Pkce.Method,
        };
        if (hint is not null)
        {
            form["login_hint"] = hint;
        }

        var wire = await forms.PushAsync(memory.Server.Par, memory.Binding, form, ct);
        return wire.Content?.RequestUri is { Length: > 0 } request
            ? (request, null)
            : (null, wire.Answer.Kind == WireKind.Answered
                ? $"The Bluesky server does not let this program in ({wire.Answer.Status}). It must be able to read {new Uri(ask.Return, BlueskyClient.Path)} from outside. Otherwise use an app password."
                : $"The Bluesky server: {wire.Answer.Body}");
    }
}
