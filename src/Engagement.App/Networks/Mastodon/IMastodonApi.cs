using RestEase;

namespace Engagement.App.Networks.Mastodon;

/// <summary>The methods of Mastodon's client API that we use; other servers (GoToSocial, snac) speak the same.</summary>
[AllowAnyStatusCode]
internal interface IMastodonApi
{
    [Get("api/v2/instance")]
    Task<Response<MastodonInstance>> ReadInstanceAsync([Header("Authorization")] string bearer, CancellationToken ct);

    /// <summary>For servers that do not know the second.</summary>
    [Get("api/v1/instance")]
    Task<Response<MastodonInstance>> ReadOldInstanceAsync([Header("Authorization")] string bearer, CancellationToken ct);

    [Get("api/v1/accounts/verify_credentials")]
    Task<Response<MastodonAccount>> ReadMeAsync([Header("Authorization")] string bearer, CancellationToken ct);

    [Post("api/v1/statuses")]
    Task<Response<MastodonStatus>> PostAsync(
        [Header("Authorization")] string bearer, [Header("Idempotency-Key")] string key, [Body] MastodonNewStatus status, CancellationToken ct);

    [Post("api/v2/media")]
    Task<Response<MastodonAttachment>> UploadAsync([Header("Authorization")] string bearer, [Body] HttpContent content, CancellationToken ct);

    [Get("api/v1/media/{id}")]
    Task<Response<MastodonAttachment>> ReadUploadAsync([Header("Authorization")] string bearer, [Path] string id, CancellationToken ct);

    [Get("api/v1/statuses/{id}")]
    Task<Response<MastodonStatus>> ReadStatusAsync([Header("Authorization")] string bearer, [Path] string id, CancellationToken ct);

    [Get("api/v1/statuses/{id}/source")]
    Task<Response<MastodonSource>> ReadSourceAsync([Header("Authorization")] string bearer, [Path] string id, CancellationToken ct);

    [Get("api/v1/statuses/{id}/context")]
    Task<Response<MastodonContext>> ReadContextAsync([Header("Authorization")] string bearer, [Path] string id, CancellationToken ct);

    [Get("api/v1/accounts/{account}/statuses")]
    Task<Response<IReadOnlyList<MastodonStatus>>> ReadOwnAsync(
        [Header("Authorization")] string bearer,
        [Path] string account,
        [Query("limit")] int limit,
        [Query("exclude_reblogs")] string excludeReblogs,
        [Query("max_id")] string? before,
        CancellationToken ct);

    /// <summary>With <paramref name="after"/>: those right after it; without: the newest.</summary>
    [Get("api/v1/notifications")]
    Task<Response<IReadOnlyList<MastodonNotification>>> ReadNotificationsAsync(
        [Header("Authorization")] string bearer,
        [Query("types[]")] IEnumerable<string> types,
        [Query("limit")] int limit,
        [Query("min_id")] string? after,
        CancellationToken ct);

    [Post("api/v1/statuses/{id}/{act}")]
    Task<Response<MastodonStatus>> ActAsync([Header("Authorization")] string bearer, [Path] string id, [Path] string act, CancellationToken ct);

    [Delete("api/v1/statuses/{id}")]
    Task<Response<MastodonStatus>> DeleteAsync([Header("Authorization")] string bearer, [Path] string id, CancellationToken ct);
}
