using Engagement.App.Networks.Facebook;
using RestEase;

namespace Engagement.App.Networks.Instagram;

/// <summary>The operations of the Graph API on professional accounts of Instagram, their media and the comments on these.</summary>
[AllowAnyStatusCode]
internal interface IInstagramApi : IGraphDoor
{
    /// <summary>Makes a container: Instagram fetches the picture, nobody sees it yet.</summary>
    [Post("{version}/{account}/media")]
    Task<Response<GraphMade>> PrepareAsync(
        [Query("appsecret_proof")] string? proof, [Path] string account, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Get("{version}/{container}")]
    Task<Response<InstagramContainer>> ReadContainerAsync(
        [Query("appsecret_proof")] string? proof, [Path] string container, [Query] string fields, CancellationToken ct);

    /// <summary>Shows what a container holds.</summary>
    [Post("{version}/{account}/media_publish")]
    Task<Response<GraphMade>> PublishAsync(
        [Query("appsecret_proof")] string? proof, [Path] string account, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Get("{version}/{account}/content_publishing_limit")]
    Task<Response<GraphPage<InstagramLimit>>> ReadLimitAsync(
        [Query("appsecret_proof")] string? proof, [Path] string account, [Query] string fields, CancellationToken ct);

    [Get("{version}/{account}/media")]
    Task<Response<GraphPage<InstagramMedia>>> ReadOwnAsync(
        [Query("appsecret_proof")] string? proof, [Path] string account, [Query] int limit, [Query] string fields, [Query] string? after, CancellationToken ct);

    /// <summary>Media of others in which the account is tagged.</summary>
    [Get("{version}/{account}/tags")]
    Task<Response<GraphPage<InstagramMedia>>> ReadTagsAsync(
        [Query("appsecret_proof")] string? proof, [Path] string account, [Query] int limit, [Query] string fields, [Query] string? after, CancellationToken ct);

    [Get("{version}/{media}")]
    Task<Response<InstagramMedia>> ReadMediaAsync(
        [Query("appsecret_proof")] string? proof, [Path] string media, [Query] string fields, CancellationToken ct);

    [Get("{version}/{media}/insights")]
    Task<Response<GraphPage<GraphInsight>>> ReadInsightsAsync(
        [Query("appsecret_proof")] string? proof, [Path] string media, [Query] string metric, CancellationToken ct);

    [Get("{version}/{media}/comments")]
    Task<Response<GraphPage<InstagramComment>>> ReadCommentsAsync(
        [Query("appsecret_proof")] string? proof, [Path] string media, [Query] int limit, [Query] string fields, [Query] string? after, CancellationToken ct);

    [Get("{version}/{comment}/replies")]
    Task<Response<GraphPage<InstagramComment>>> ReadRepliesAsync(
        [Query("appsecret_proof")] string? proof, [Path] string comment, [Query] int limit, [Query] string fields, [Query] string? after, CancellationToken ct);

    [Get("{version}/{comment}")]
    Task<Response<InstagramComment>> ReadCommentAsync(
        [Query("appsecret_proof")] string? proof, [Path] string comment, [Query] string fields, CancellationToken ct);

    [Post("{version}/{media}/comments")]
    Task<Response<GraphMade>> CommentAsync(
        [Query("appsecret_proof")] string? proof, [Path] string media, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Post("{version}/{comment}/replies")]
    Task<Response<GraphMade>> ReplyAsync(
        [Query("appsecret_proof")] string? proof, [Path] string comment, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    /// <summary>Answers below somebody else's media, where the account is named.</summary>
    [Post("{version}/{account}/mentions")]
    Task<Response<GraphMade>> AnswerMentionAsync(
        [Query("appsecret_proof")] string? proof, [Path] string account, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Post("{version}/{comment}")]
    Task<Response<GraphDone>> HideAsync(
        [Query("appsecret_proof")] string? proof, [Path] string comment, [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form, CancellationToken ct);

    [Delete("{version}/{thing}")]
    Task<Response<GraphDone>> DeleteAsync([Query("appsecret_proof")] string? proof, [Path] string thing, CancellationToken ct);

    /// <summary>The account; also what mentions it, which can be read only through it.</summary>
    [Get("{version}/{account}")]
    Task<Response<InstagramAccount>> ReadAccountAsync(
        [Query("appsecret_proof")] string? proof, [Path] string account, [Query] string fields, CancellationToken ct);
}
