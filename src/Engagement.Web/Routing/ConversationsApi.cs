using System.Security.Claims;
using Engagement.App.Inbox;
using Engagement.App.Outbound;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Api;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Routing;

/// <summary>What people say to us, and what we do about it.</summary>
internal static class ConversationsApi
{
    public static void MapConversations(this IEndpointRouteBuilder api)
    {
        var conversations = api.MapGroup("/conversations").WithTags("Conversations");
        conversations.MapGet("", ListAsync).RequireKey(Capability.Read);
        conversations.MapGet("/{id}", ReadAsync).RequireKey(Capability.Read);
        var one = conversations.MapGroup("/{id}").ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        one.MapPost("/replies", ReplyAsync).RequireKey(Capability.Answer);
        one.MapPost("/notes", NoteAsync).RequireKey(Capability.Answer);
        one.MapPost("/assign", AssignAsync).RequireKey(Capability.Answer);
        one.MapPost("/resolve", ResolveAsync).RequireKey(Capability.Answer);
        one.MapPost("/snooze", SnoozeAsync).RequireKey(Capability.Answer);
        one.MapPost("/triage", CorrectAsync).RequireKey(Capability.Answer);
    }

    private static async Task<Ok<ApiPage<ConversationAnswer>>> ListAsync(
        [AsParameters] ConversationsQuery query, DeskReader desk, TimeProvider time, CancellationToken ct)
    {
        var (page, now) = (await desk.ListAsync(query.ToFilter(), ct), time.GetUtcNow());
        return TypedResults.Ok(new ApiPage<ConversationAnswer>([.. page.Items.Select(item => ConversationAnswer.From(item, now))], page.Next));
    }

    private static async Task<Ok<ConversationWhole>> ReadAsync(
        ConversationId id, ConversationReader reader, TimeProvider time, CancellationToken ct) =>
        TypedResults.Ok(ConversationWhole.From(await reader.ReadAsync(id, ct) ?? throw RefusedException.NotFound("conversation"), time.GetUtcNow()));

    private static async Task<Created<DeliveryLine>> ReplyAsync(
        ConversationId id, ReplyBody body, ReplyToConversation reply, DeliveryReader deliveries, ClaimsPrincipal who, CancellationToken ct)
    {
        var delivery = await reply.RunAsync(new Reply(id, body.Text, who.UserIdOf(), body.SeenUntil), ct) switch
        {
            ReplyOutcome.Queued queued => queued.Delivery,
            ReplyOutcome.Refused refused => throw new RefusedException(refused.Why),
            _ => throw RefusedException.Conflict("Somebody answered meanwhile. Read the conversation again before you answer."),
        };
        return TypedResults.Created($"/api/v1/deliveries/{delivery}", await deliveries.FindAsync(delivery, ct));
    }

    private static async Task<Ok<ConversationAnswer>> NoteAsync(
        ConversationId id, NoteBody body, TendConversation tend, DeskReader desk, TimeProvider time, ClaimsPrincipal who, CancellationToken ct) =>
        await AnswerAsync(id, await tend.AddNoteAsync(id, who.ActorOf().Name, body.Text, ct), desk, time, ct);

    private static async Task<Ok<ConversationAnswer>> AssignAsync(
        ConversationId id, AssignBody body, AssignConversation assign, DeskReader desk, TimeProvider time, ClaimsPrincipal who, CancellationToken ct) =>
        await AnswerAsync(id, await assign.RunAsync(id, body.UserId, body.QueueId, who.ActorOf().Name, body.Reason, ct), desk, time, ct);

    private static async Task<Ok<ConversationAnswer>> ResolveAsync(
        ConversationId id, TendConversation tend, DeskReader desk, TimeProvider time, CancellationToken ct) =>
        await AnswerAsync(id, await tend.ResolveAsync(id, ct), desk, time, ct);

    private static async Task<Ok<ConversationAnswer>> SnoozeAsync(
        ConversationId id, SnoozeBody body, TendConversation tend, DeskReader desk, TimeProvider time, CancellationToken ct) =>
        await AnswerAsync(id, await tend.SnoozeAsync(id, body.Until, ct), desk, time, ct);

    private static async Task<Ok<ConversationAnswer>> CorrectAsync(
        ConversationId id, CorrectionBody body, TendConversation tend, DeskReader desk, TimeProvider time, ClaimsPrincipal who, CancellationToken ct) =>
        await AnswerAsync(id, await tend.CorrectAsync(id, body.Intent, who.UserIdOf(), ct), desk, time, ct);

    private static async Task<Ok<ConversationAnswer>> AnswerAsync(
        ConversationId id, Refusal? refusal, DeskReader desk, TimeProvider time, CancellationToken ct) =>
        refusal is null
            ? TypedResults.Ok(ConversationAnswer.From(await desk.OneAsync(id, ct) ?? throw RefusedException.NotFound("conversation"), time.GetUtcNow()))
            : throw new RefusedException(refusal);
}
