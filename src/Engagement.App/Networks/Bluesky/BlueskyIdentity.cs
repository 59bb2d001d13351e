using Engagement.App.Networks.Http;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Bluesky;

/// <summary>
/// Follows a name to the account, the account to its server, and the server to whoever lets us in there. Each step is public; each address
/// that it finds is held against the rules for outgoing requests before it is asked.
/// </summary>
internal sealed class BlueskyIdentity(ApiClients clients, IOptions<BlueskyOptions> options)
{
    public const string Client = "bluesky-identity";
    private const string Web = "did:web:";

    /// <summary>By an account's name, or by a server's address.</summary>
    public async Task<(BlueskyServer? Server, string? Problem)> FindAsync(Uri named, CancellationToken ct)
    {
        if (named is { IsDefaultPort: true, Scheme: "https", HostNameType: UriHostNameType.Dns } && named.IdnHost.Contains('.', StringComparison.Ordinal)
            && await DidOfAsync(named.IdnHost, ct) is { } did)
        {
            return await OfAccountAsync(did, named.IdnHost, ct);
        }

        return await OfServerAsync(null, named.GetLeftPart(UriPartial.Authority), ct);
    }

    /// <summary>By the account itself. With a name: only if the account, too, says that it is called so.</summary>
    public async Task<(BlueskyServer? Server, string? Problem)> OfAccountAsync(string did, string? handle, CancellationToken ct)
    {
        if (await DocumentAsync(did, ct) is not { Pds: { Length: > 0 } pds } document || document.Id != did || !Uri.TryCreate(pds, UriKind.Absolute, out _))
        {
            return (null, $"The account {handle ?? did} names no server. Check its name, or use an app password.");
        }

        return handle is null || document.IsCalled(handle)
            ? await OfServerAsync(did, pds, ct)
            : (null, $"The name {handle} and the account behind it do not agree. Check the name at Bluesky.");
    }

    /// <summary>The account's own server; null where it does not say.</summary>
    public async Task<string?> PdsOfAsync(string did, CancellationToken ct) =>
        (await DocumentAsync(did, ct))?.Pds is { } pds && Uri.TryCreate(pds, UriKind.Absolute, out _) ? pds : null;

    private async Task<string?> DidOfAsync(string handle, CancellationToken ct)
    {
        var api = clients.CamelCased<IBlueskyIdentityApi>(Client, options.Value.ServiceUrl);
        var wire = await Wire<BlueskyDid>.AskAsync(() => api.ResolveHandleAsync(handle, ct), ct);
        return wire.Content?.Did is { } did && did.StartsWith("did:", StringComparison.Ordinal) ? did : null;
    }

    private async Task<DidDocument?> DocumentAsync(string did, CancellationToken ct)
    {
        if (did.StartsWith(Web, StringComparison.Ordinal))
        {
            var host = did[Web.Length..];
            return Uri.CheckHostName(host) == UriHostNameType.Dns
                ? (await Wire<DidDocument>.AskAsync(() => clients.CamelCased<IBlueskyIdentityApi>(Client, $"https://{host}").ReadWebAsync(ct), ct)).Content
                : null;
        }

        var directory = clients.CamelCased<IBlueskyIdentityApi>(Client, options.Value.DirectoryUrl);
        return (await Wire<DidDocument>.AskAsync(() => directory.ReadPlcAsync(did, ct), ct)).Content;
    }

    private async Task<(BlueskyServer? Server, string? Problem)> OfServerAsync(string? did, string pds, CancellationToken ct)
    {
        var host = new Uri(pds).Host;
        var resource = await Wire<OAuthMetadata>.AskAsync(() => clients.SnakeCased<IBlueskyOAuthApi>(Client, pds).ReadResourceAsync(ct), ct);
        var issuer = resource.Content?.AuthorizationServers is [var first, ..] ? first : pds;
        if (resource.Answer.Kind != WireKind.Answered || !Uri.TryCreate(issuer, UriKind.Absolute, out _))
        {
            return (null, resource.Answer.Kind == WireKind.Answered ? $"{host} does not say who lets programs in." : $"{host}: {resource.Answer.Body}");
        }

        var said = await Wire<OAuthMetadata>.AskAsync(() => clients.SnakeCased<IBlueskyOAuthApi>(Client, issuer).ReadIssuerAsync(ct), ct);
        return said.Content is
        {
            AuthorizationEndpoint: { } authorize, TokenEndpoint: { } token, PushedAuthorizationRequestEndpoint: { } par, AuthorizationResponseIssParameterSupported: true,
        } server && server.Issuer == issuer.TrimEnd('/') && server.DpopSigningAlgValuesSupported?.Contains("ES256") is true && server.ScopesSupported?.Contains("atproto") is true
            && Array.TrueForAll([authorize, token, par], address => Uri.TryCreate(address, UriKind.Absolute, out var found) && found.Scheme is "https" or "http")
            ? (new(did, pds.TrimEnd('/'), server.Issuer, authorize, token, par), null)
            : (null, $"{host} is not a Bluesky server that signs people in by browser, or nobody is called {host} there. Check the account's name, or use an app password.");
    }
}
