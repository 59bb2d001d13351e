using RestEase;

namespace Engagement.App.Networks.Mastodon;

/// <summary>How a server gets to know us and lets a person allow us.</summary>
[AllowAnyStatusCode]
internal interface IMastodonConsentApi
{
    [Post("api/v1/apps")]
    Task<Response<MastodonApp>> RegisterAsync([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Post("oauth/token")]
    Task<Response<MastodonGrant>> RedeemAsync([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Get("api/v1/accounts/verify_credentials")]
    Task<Response<MastodonOwner>> ReadOwnerAsync([Header("Authorization")] string bearer, CancellationToken ct);
}
