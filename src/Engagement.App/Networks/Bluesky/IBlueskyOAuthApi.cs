using RestEase;

namespace Engagement.App.Networks.Bluesky;

/// <summary>How a server tells who lets us in there, and how that one is asked, at the places that it names itself.</summary>
[AllowAnyStatusCode]
internal interface IBlueskyOAuthApi
{
    [Get(".well-known/oauth-protected-resource")]
    Task<Response<OAuthMetadata>> ReadResourceAsync(CancellationToken ct);

    [Get(".well-known/oauth-authorization-server")]
    Task<Response<OAuthMetadata>> ReadIssuerAsync(CancellationToken ct);

    [Post("{place}")]
    Task<Response<OAuthPushed>> PushAsync([Path(UrlEncode = false)] string place, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Post("{place}")]
    Task<Response<OAuthTokens>> RedeemAsync([Path(UrlEncode = false)] string place, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);
}
