using RestEase;

namespace Engagement.App.Networks.Facebook;

/// <summary>How a login becomes tokens of Pages.</summary>
[AllowAnyStatusCode]
internal interface IFacebookLoginApi
{
    [Path("version")]
    string Version { get; set; }

    [Get("{version}/oauth/access_token")]
    Task<Response<GraphGrant>> RedeemAsync([QueryMap] IDictionary<string, string> query, CancellationToken ct);

    [Get("{version}/me/accounts")]
    Task<Response<GraphPage<GraphOwnPage>>> ReadPagesAsync(
        [Header("Authorization")] string bearer,
        [Query("appsecret_proof")] string? proof,
        [Query] string fields,
        [Query] int limit,
        [Query] string? after,
        CancellationToken ct);
}
