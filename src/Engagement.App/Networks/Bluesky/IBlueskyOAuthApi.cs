using RestEase;

namespace Engagement.App.Networks.Bluesky;

/// <summary>How a server tells who lets us in there, and how that one is asked; whole addresses, for it names them itself.</summary>
[AllowAnyStatusCode]
internal interface IBlueskyOAuthApi
{
    [Get(".well-known/oauth-protected-resource")]
    Task<Response<OAuthMetadata>> ReadResourceAsync(CancellationToken ct);

    [Get(".well-known/oauth-authorization-server")]
    Task<Response<OAuthMetadata>> ReadIssuerAsync(CancellationToken ct);

    [Post("")]
    Task<Response<OAuthPushed>> PushAsync([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Post("")]
    Task<Response<OAuthTokens>> RedeemAsync([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);
}
