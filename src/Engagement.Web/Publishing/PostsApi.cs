using System.Security.Claims;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Publishing;

/// <summary>Posts: write, read, change, withdraw.</summary>
internal static class PostsApi
{
    public static void MapPosts(this IEndpointRouteBuilder api)
    {
        var posts = api.MapGroup("/posts").WithTags("Posts").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        posts.MapPost("", WriteAsync).RequireKey(Capability.Publish);
        posts.MapGet("/{id}", ReadAsync).RequireKey(Capability.Read);
        posts.MapPatch("/{id}", EditAsync).RequireKey(Capability.Publish);
        posts.MapDelete("/{id}", CancelAsync).RequireKey(Capability.Publish);
    }

    private static async Task<Created<PostAnswer>> WriteAsync(
        PostBody body, WritePost writePost, PostReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        var intent = body.Draft ? PostIntent.Draft : PostIntent.Schedule;
        var id = await writePost.RunAsync(body.ToDraft(), intent, who.ActorOf(), ct);
        return TypedResults.Created($"/api/v1/posts/{id}", await AnswerAsync(id, reader, ct));
    }

    private static async Task<Ok<PostAnswer>> ReadAsync(PostId id, PostReader reader, CancellationToken ct) =>
        TypedResults.Ok(await AnswerAsync(id, reader, ct));

    private static async Task<Ok<PostAnswer>> EditAsync(
        PostId id, PostEditBody body, EditPost editPost, SchedulePost schedulePost, PostReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        await editPost.RunAsync(id, body.ToEdit() with { By = who.ActorOf() }, ct);
        if (body.Draft is false && (await AnswerAsync(id, reader, ct)).State is PostStanding.Draft or PostStanding.Approved)
        {
            await schedulePost.RunAsync(id, null, who.ActorOf(), ct);
        }

        return TypedResults.Ok(await AnswerAsync(id, reader, ct));
    }

    private static async Task<NoContent> CancelAsync(PostId id, CancelPost cancelPost, ClaimsPrincipal who, CancellationToken ct)
    {
        await cancelPost.RunAsync(id, null, who.ActorOf(), ct);
        return TypedResults.NoContent();
    }

    private static async Task<PostAnswer> AnswerAsync(PostId id, PostReader reader, CancellationToken ct) =>
        PostAnswer.From(await reader.FindAsync(id, ct) ?? throw RefusedException.NotFound("post"));
}
