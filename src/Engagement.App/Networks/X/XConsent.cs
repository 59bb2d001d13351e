using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.X;

/// <summary>OAuth 2.0 with PKCE: the code lives for half a minute, the tokens for two hours and are renewed.</summary>
internal sealed class XConsent(ApiClients clients, IOptions<XOptions> options, TimeProvider time) : IConsent
{
    private const int UsualLife = 7200;

    public NetworkKind Network => NetworkKind.X;

    public string? Missing => options.Value.ClientId is { Length: > 0 } ? null : "Networks:X:ClientId";

    public IReadOnlyList<string> Scopes { get; } =
        ["tweet.read", "tweet.write", "tweet.moderate.write", "users.read", "media.write", "offline.access"];

    public bool HasServers => false;

    public Task<ConsentStart> BeginAsync(ConsentAsk ask, CancellationToken ct)
    {
        var pkce = Pkce.Make();
        var address = QueryHelpers.AddQueryString(options.Value.AuthorizeUrl, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = options.Value.ClientId,
            ["redirect_uri"] = ask.Return.AbsoluteUri,
            ["scope"] = string.Join(' ', Scopes),
            ["state"] = ask.State,
            ["code_challenge"] = pkce.Challenge,
            ["code_challenge_method"] = Pkce.Method,
        });
        return Task.FromResult<ConsentStart>(new ConsentStart.Go(new Uri(address), pkce.Verifier));
    }

    public async Task<ConsentEnd> FinishAsync(ConsentAnswer answer, CancellationToken ct)
    {
        var api = clients.SnakeCased<IXApi>(XCalls.Client, options.Value.ApiBaseUrl);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = answer.Code,
            ["redirect_uri"] = answer.Return.AbsoluteUri,
            ["code_verifier"] = answer.Memory,
            ["client_id"] = options.Value.ClientId!,
        };
        var wire = await Wire<XTokenPair>.AskAsync(() => api.RefreshAsync(XCalls.BasicOf(options.Value), form, ct), ct);
        if (wire.Content is not { AccessToken: { Length: > 0 } access } pair)
        {
            return new ConsentEnd.Refused(wire.Answer switch
            {
                { Kind: WireKind.Answered, Status: 401 } => "X refuses the app itself: check Networks:X:ClientId and Networks:X:ClientSecret.",
                { Kind: WireKind.Answered } => "X did not take the code. It lives for half a minute: begin again.",
                var other => $"X gave no tokens. {other.Body}",
            });
        }

        var me = await Wire<XData<XUser>>.AskAsync(access, bearer => api.ReadMeAsync(bearer, ct), ct);
        if (me.Content?.Data is not { Id: { Length: > 0 } id, Username: { Length: > 0 } name } user)
        {
            return new ConsentEnd.Refused("X gave tokens but did not say whose they are. Begin again.");
        }

        var expires = time.GetUtcNow() + TimeSpan.FromSeconds(pair.ExpiresIn ?? UsualLife);
        var tokens = new ChannelTokens(access, pair.RefreshToken, expires, null, null, pair.Scope);
        return new ConsentEnd.Allowed(
            [new(id, name, user.Name ?? name, null, tokens, pair.RefreshToken is null ? "X gave no refresh token: it must be connected again every two hours." : null)]);
    }
}
