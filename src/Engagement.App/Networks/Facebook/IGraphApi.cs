using RestEase;

namespace Engagement.App.Networks.Facebook;

/// <summary>
/// The operations of the Graph API on Pages, posts and comments that we use. The proof shows that a call comes from the app,
/// not from somebody who found the token.
/// </summary>
[AllowAnyStatusCode]
internal interface IGraphApi : IGraphDoor
{
    [Post("{version}/{page}/feed")]
    Task<Response<GraphMade>> PostAsync(
        [Query("appsecret_proof")] string? proof, [Path] string page, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Post("{version}/{page}/photos")]
    Task<Response<GraphMade>> UploadPhotoAsync(
        [Query("appsecret_proof")] string? proof, [Path] string page, [Body] HttpContent content, CancellationToken ct);

    /// <summary>Uploads a film: <c>upload_phase</c> start, transfer as often as needed, and finish, which publishes it.</summary>
    [Post("{version}/{page}/videos")]
    Task<Response<GraphUpload>> UploadFilmAsync([Query("appsecret_proof")] string? proof, [Path] string page, [Body] HttpContent step, CancellationToken ct);

    [Get("{version}/{film}")]
    Task<Response<GraphFilm>> ReadFilmAsync([Query("appsecret_proof")] string? proof, [Path] string film, [Query] string fields, CancellationToken ct);

    /// <summary>Answers. Without the last segment of the path it would overwrite what is answered.</summary>
    [Post("{version}/{parent}/comments")]
    Task<Response<GraphMade>> CommentAsync(
        [Query("appsecret_proof")] string? proof, [Path] string parent, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    /// <summary>Writes privately to who wrote a comment: once, within seven days.</summary>
    [Post("{version}/{page}/messages")]
    Task<Response<GraphMessage>> MessageAsync(
        [Query("appsecret_proof")] string? proof, [Path] string page, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Post("{version}/{comment}")]
    Task<Response<GraphDone>> ChangeCommentAsync(
        [Query("appsecret_proof")] string? proof, [Path] string comment, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Post("{version}/{thing}/likes")]
    Task<Response<GraphDone>> LikeAsync(
        [Query("appsecret_proof")] string? proof, [Path] string thing, CancellationToken ct);

    [Delete("{version}/{thing}/likes")]
    Task<Response<GraphDone>> UnlikeAsync(
        [Query("appsecret_proof")] string? proof, [Path] string thing, CancellationToken ct);

    [Delete("{version}/{thing}")]
    Task<Response<GraphDone>> DeleteAsync(
        [Query("appsecret_proof")] string? proof, [Path] string thing, CancellationToken ct);

    [Get("{version}/{parent}/comments")]
    Task<Response<GraphPage<GraphComment>>> ReadCommentsAsync(
        [Query("appsecret_proof")] string? proof, [Path] string parent,
        [Query] string filter,
        [Query] string order,
        [Query] string? since,
        [Query] int limit,
        [Query] string fields,
        [Query] string? after,
        CancellationToken ct);

    [Get("{version}/{page}/published_posts")]
    Task<Response<GraphPage<GraphPost>>> ReadPublishedPostsAsync(
        [Query("appsecret_proof")] string? proof, [Path] string page, [Query] int limit, [Query] string fields, [Query] string? after, CancellationToken ct);

    [Get("{version}/{id}")]
    Task<Response<GraphComment>> ReadCommentAsync(
        [Query("appsecret_proof")] string? proof, [Path] string id, [Query] string fields, CancellationToken ct);

    [Get("{version}/{id}")]
    Task<Response<GraphPost>> ReadPostAsync(
        [Query("appsecret_proof")] string? proof, [Path] string id, [Query] string fields, CancellationToken ct);

    [Get("{version}/{post}/insights")]
    Task<Response<GraphPage<GraphInsight>>> ReadInsightsAsync(
        [Query("appsecret_proof")] string? proof, [Path] string post, [Query] string metric, CancellationToken ct);

    [Get("{version}/{page}/subscribed_apps")]
    Task<Response<GraphPage<GraphApp>>> ReadSubscribedAsync([Query("appsecret_proof")] string? proof, [Path] string page, CancellationToken ct);

    [Post("{version}/{page}/subscribed_apps")]
    Task<Response<GraphDone>> SubscribeAsync(
        [Query("appsecret_proof")] string? proof, [Path] string page, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Get("{version}/me")]
    Task<Response<GraphPerson>> ReadMeAsync(
        [Query("appsecret_proof")] string? proof, [Query] string fields, CancellationToken ct);
}
