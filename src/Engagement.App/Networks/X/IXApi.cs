using RestEase;

namespace Engagement.App.Networks.X;

/// <summary>The operations of X's API v2 that we use.</summary>
[AllowAnyStatusCode]
internal interface IXApi
{
    [Post("2/tweets")]
    Task<Response<XData<XPost>>> CreatePostAsync([Header("Authorization")] string bearer, [Body] XNewPost post, CancellationToken ct);

    [Delete("2/tweets/{id}")]
    Task<Response<XData<XDeleted>>> DeletePostAsync([Header("Authorization")] string bearer, [Path] string id, CancellationToken ct);

    [Put("2/tweets/{id}/hidden")]
    Task<Response<XData<XHidden>>> HideReplyAsync([Header("Authorization")] string bearer, [Path] string id, [Body] XHidden hidden, CancellationToken ct);

    [Get("2/tweets/{id}")]
    Task<Response<XPostAnswer>> ReadPostAsync(
        [Header("Authorization")] string bearer, [Path] string id, [QueryMap] IDictionary<string, string> fields, CancellationToken ct);

    [Get("2/tweets")]
    Task<Response<XPostPage>> ReadPostsAsync(
        [Header("Authorization")] string bearer, [Query] string ids, [QueryMap] IDictionary<string, string> fields, CancellationToken ct);

    [Get("2/users/{id}/tweets")]
    Task<Response<XPostPage>> ReadTimelineAsync(
        [Header("Authorization")] string bearer,
        [Path] string id,
        [Query("start_time")] string startTime,
        [Query("max_results")] int maxResults,
        [Query("pagination_token")] string? page,
        [QueryMap] IDictionary<string, string> fields,
        CancellationToken ct);

    [Get("2/users/{id}/mentions")]
    Task<Response<XPostPage>> ReadMentionsAsync(
        [Header("Authorization")] string bearer,
        [Path] string id,
        [Query("since_id")] string? sinceId,
        [Query("start_time")] string? startTime,
        [Query("max_results")] int maxResults,
        [Query("pagination_token")] string? page,
        [QueryMap] IDictionary<string, string> fields,
        CancellationToken ct);

    [Get("2/tweets/search/recent")]
    Task<Response<XPostPage>> SearchRecentAsync(
        [Header("Authorization")] string bearer,
        [Query] string query,
        [Query("start_time")] string startTime,
        [Query("max_results")] int maxResults,
        [Query("next_token")] string? page,
        [QueryMap] IDictionary<string, string> fields,
        CancellationToken ct);

    [Get("2/users/me")]
    Task<Response<XData<XUser>>> ReadMeAsync([Header("Authorization")] string bearer, CancellationToken ct);

    [Post("2/media/upload/initialize")]
    Task<Response<XData<XMediaStep>>> StartUploadAsync([Header("Authorization")] string bearer, [Body] XMediaPlan plan, CancellationToken ct);

    [Post("2/media/upload/{id}/append")]
    Task<Response<XData<XMediaStep>>> AppendUploadAsync(
        [Header("Authorization")] string bearer, [Path] string id, [Body] HttpContent part, CancellationToken ct);

    [Post("2/media/upload/{id}/finalize")]
    Task<Response<XData<XMediaStep>>> FinishUploadAsync([Header("Authorization")] string bearer, [Path] string id, CancellationToken ct);

    [Get("2/media/upload?command=STATUS")]
    Task<Response<XData<XMediaStep>>> ReadUploadAsync([Header("Authorization")] string bearer, [Query("media_id")] string mediaId, CancellationToken ct);

    [Post("2/media/metadata")]
    Task<Response<XData<XMediaStep>>> DescribeMediaAsync([Header("Authorization")] string bearer, [Body] XMediaWords words, CancellationToken ct);

    [Get("2/activity/subscriptions")]
    Task<Response<XData<XSubscription[]>>> ReadSubscriptionsAsync([Header("Authorization")] string bearer, [Query("max_results")] int maxResults, CancellationToken ct);

    [Post("2/activity/subscriptions")]
    Task<Response<XData<XSubscribed>>> SubscribeAsync([Header("Authorization")] string bearer, [Body] XSubscription subscription, CancellationToken ct);

    [Delete("2/activity/subscriptions/{id}")]
    Task<Response<XData<XDeleted>>> UnsubscribeAsync([Header("Authorization")] string bearer, [Path] string id, CancellationToken ct);

    [Post("2/oauth2/token")]
    Task<Response<XTokenPair>> RefreshAsync(
        [Header("Authorization")] string? basic, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);
}
