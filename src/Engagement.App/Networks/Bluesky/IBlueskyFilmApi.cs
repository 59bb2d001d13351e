using RestEase;

namespace Engagement.App.Networks.Bluesky;

/// <summary>The service that makes films ready for Bluesky and puts them on the account's own server.</summary>
[AllowAnyStatusCode]
internal interface IBlueskyFilmApi
{
    [Get("xrpc/app.bsky.video.getUploadLimits")]
    Task<Response<BlueskyFilmLimits>> ReadLimitsAsync([Header("Authorization")] string bearer, CancellationToken ct);

    [Post("xrpc/app.bsky.video.uploadVideo")]
    Task<Response<BlueskyFilmJob>> UploadAsync(
        [Header("Authorization")] string bearer, [Query] string did, [Query] string name, [Body] HttpContent film, CancellationToken ct);

    [Get("xrpc/app.bsky.video.getJobStatus")]
    Task<Response<BlueskyFilmJob>> ReadJobAsync([Query] string jobId, CancellationToken ct);
}
