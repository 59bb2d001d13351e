using Engagement.App.Channels;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Microsoft.AspNetCore.WebUtilities;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Every server is its own network to sign in to: we introduce ourselves there once, then a person allows us.</summary>
internal sealed class MastodonConsent(ApiClients clients, NetworkApps apps) : IConsent
{
    public const string Client = "mastodon-consent";

    public NetworkKind Network => NetworkKind.Mastodon;

    public string? Missing => null;

    public IReadOnlyList<string> Scopes { get; } = ["read", "write"];

    public bool HasServers => true;

    public async Task<ConsentStart> BeginAsync(ConsentAsk ask, CancellationToken ct)
    {
        if (ask.Server is not { } server)
        {
            return new ConsentStart.Refused("Name the server first, such as mastodon.social.");
        }

        var (app, problem) = await IntroduceAsync(server, ask.Return, ct);
        if (app is null)
        {
            return new ConsentStart.Refused(problem!);
        }

        var pkce = Pkce.Make();
        var address = QueryHelpers.AddQueryString(new Uri(server, "/oauth/authorize").AbsoluteUri, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = app.Id,
            ["redirect_uri"] = ask.Return.AbsoluteUri,
            ["scope"] = string.Join(' ', Scopes),
            ["state"] = ask.State,
            ["code_challenge"] = pkce.Challenge,
            ["code_challenge_method"] = Pkce.Method,
        });
        return new ConsentStart.Go(new Uri(address), pkce.Verifier);
    }

    public async Task<ConsentEnd> FinishAsync(ConsentAnswer answer, CancellationToken ct)
    {
        if (answer.Server is not { } server || await apps.FindAsync(Network, server, answer.Return, ct) is not { } app)
        {
            return new ConsentEnd.Refused("The server no longer knows us. Begin again.");
        }

        var api = clients.SnakeCased<IMastodonConsentApi>(Client, server.AbsoluteUri);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = answer.Code,
            ["client_id"] = app.Id,
            ["client_secret"] = app.Secret,
            ["redirect_uri"] = answer.Return.AbsoluteUri,
            ["code_verifier"] = answer.Memory,
        };
        var wire = await Wire<MastodonGrant>.AskAsync(() => api.RedeemAsync(form, ct), ct);
        if (wire.Content?.AccessToken is not { Length: > 0 } token)
        {
            // A server that forgot our introduction says 401 from then on: the next try makes a new one.
            await apps.ForgetAsync(Network, server, ct);
            return new ConsentEnd.Refused(wire.Answer.Kind == WireKind.Answered
                ? $"{server.Host} did not take the code. Begin again."
                : $"{server.Host} gave no token. {wire.Answer.Body}");
        }

        var owner = await Wire<MastodonOwner>.AskAsync(token, bearer => api.ReadOwnerAsync(bearer, ct), ct);
        return owner.Content is { Id: { Length: > 0 } id, Acct: { Length: > 0 } name }
            ? new ConsentEnd.Allowed(
                [new(id, $"{name}@{server.Host}", owner.Content.DisplayName is { Length: > 0 } full ? full : name, server.AbsoluteUri.TrimEnd('/'), new(token, null, null, null, null, wire.Content.Scope))])
            : new ConsentEnd.Refused($"{server.Host} gave a token but did not say whose it is. Begin again.");
    }

    private async Task<(NetworkAppKeys? App, string? Problem)> IntroduceAsync(Uri server, Uri back, CancellationToken ct)
    {
        if (await apps.FindAsync(Network, server, back, ct) is { } known)
        {
            return (known, null);
        }

        // The address to come back to is one text, not a list: some servers take nothing else.
        var form = new Dictionary<string, string>
        {
            ["client_name"] = "Engagement",
            ["redirect_uris"] = back.AbsoluteUri,
            ["scopes"] = string.Join(' ', Scopes),
        };
        var api = clients.SnakeCased<IMastodonConsentApi>(Client, server.AbsoluteUri);
        var wire = await Wire<MastodonApp>.AskAsync(() => api.RegisterAsync(form, ct), ct);
        if (wire.Content is not { ClientId: { Length: > 0 } id, ClientSecret: { Length: > 0 } secret })
        {
            return (null, wire.Answer.Kind == WireKind.Answered
                ? $"{server.Host} does not speak Mastodon's language, or lets no apps in. Check the server's name."
                : $"{server.Host}: {wire.Answer.Body}");
        }

        var app = new NetworkAppKeys(id, secret);
        await apps.SaveAsync(Network, server, back, app, ct);
        return (app, null);
    }
}
