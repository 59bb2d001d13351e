using RestEase;

namespace Engagement.App.Networks.Bluesky;

/// <summary>The methods of AT Protocol and Bluesky that we use.</summary>
[AllowAnyStatusCode]
internal interface IBlueskyApi
{
    [Post("xrpc/com.atproto.server.createSession")]
    Task<Response<BlueskySession>> SignInAsync([Body] BlueskySignIn signIn, CancellationToken ct);

    [Post("xrpc/com.atproto.server.refreshSession")]
    Task<Response<BlueskySession>> RefreshAsync([Header("Authorization")] string refreshBearer, CancellationToken ct);

    [Get("xrpc/com.atproto.server.getSession")]
    Task<Response<BlueskySession>> ReadSessionAsync([Header("Authorization")] string bearer, CancellationToken ct);

    [Post("xrpc/com.atproto.repo.putRecord")]
    Task<Response<BlueskyRef>> PutRecordAsync([Header("Authorization")] string bearer, [Body] BlueskyWrite write, CancellationToken ct);

    [Post("xrpc/com.atproto.repo.applyWrites")]
    Task<Response<BlueskyWritten>> WriteTogetherAsync([Header("Authorization")] string bearer, [Body] BlueskyWrites writes, CancellationToken ct);

    [Post("xrpc/com.atproto.repo.deleteRecord")]
    Task<Response<object>> DeleteRecordAsync([Header("Authorization")] string bearer, [Body] BlueskyErase erase, CancellationToken ct);

    [Get("xrpc/com.atproto.repo.getRecord")]
    Task<Response<BlueskyStored>> ReadRecordAsync(
        [Header("Authorization")] string bearer, [Query] string repo, [Query] string collection, [Query] string rkey, CancellationToken ct);

    [Post("xrpc/com.atproto.repo.uploadBlob")]
    Task<Response<BlueskyUploaded>> UploadAsync([Header("Authorization")] string bearer, [Body] HttpContent content, CancellationToken ct);

    /// <summary>A pass with which another service may do one thing for the account.</summary>
    [Get("xrpc/com.atproto.server.getServiceAuth")]
    Task<Response<BlueskyServicePass>> ReadPassAsync(
        [Header("Authorization")] string bearer, [Query] string aud, [Query] string lxm, [Query] long exp, CancellationToken ct);

    [Get("xrpc/com.atproto.identity.resolveHandle")]
    Task<Response<BlueskyDid>> ResolveHandleAsync([Header("Authorization")] string bearer, [Query] string handle, CancellationToken ct);

    [Get("xrpc/app.bsky.feed.getPosts")]
    Task<Response<BlueskyViews>> ReadPostsAsync([Header("Authorization")] string bearer, [Query] IEnumerable<string> uris, CancellationToken ct);

    [Get("xrpc/app.bsky.feed.getPostThread")]
    Task<Response<BlueskyThreadAnswer>> ReadThreadAsync(
        [Header("Authorization")] string bearer, [Query] string uri, [Query] int depth, [Query] int parentHeight, CancellationToken ct);

    [Get("xrpc/app.bsky.notification.listNotifications")]
    Task<Response<BlueskyNotifications>> ReadNotificationsAsync(
        [Header("Authorization")] string bearer, [Query] IEnumerable<string> reasons, [Query] int limit, [Query] string? cursor, CancellationToken ct);
}
