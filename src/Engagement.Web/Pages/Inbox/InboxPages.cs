using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Inbox.InboxPage>,
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound>;

namespace Engagement.Web.Pages.Inbox;

/// <summary>The inbox: its page, its parts and what people do in it.</summary>
internal static class InboxPages
{
    public static void MapInbox(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/inbox").RequireCapability(Capability.Read);
        read.MapGet("", ShowListAsync);
        read.MapGet("/rows", ShowRowsAsync);
        read.MapGet("/{id}", ShowOneAsync);
        read.MapGet("/{id}/rows", ShowRowsAsync);
        read.MapGet("/{id}/lines", ShowLinesAsync);

        var work = pages.MapGroup("/inbox/{id}").RequireCapability(Capability.Answer);
        work.MapPost("/reply", ReplyAsync);
        work.MapPost("/note", NoteAsync);
        work.MapPost("/assign", AssignAsync);
        work.MapPost("/snooze", SnoozeAsync);
        work.MapPost("/resolve", ResolveAsync);
        work.MapPost("/reopen", ReopenAsync);
        work.MapPost("/triage", CorrectAsync);
        work.MapPost("/act", ActAsync);
        work.MapPost("/undo", UndoAsync);
        work.MapPost("/promise", PromiseAsync);
        work.MapPost("/take-back", TakeBackAsync);
        work.MapPost("/escalate", EscalateAsync);
    }

    private static async Task<RazorComponentResult<InboxPage>> ShowListAsync(
        [AsParameters] InboxAddress address, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        new(new { Model = await screen.ReadAsync(address, null, viewer, ct) });

    private static async Task<Shown> ShowOneAsync(
        ConversationId id, [AsParameters] InboxAddress address, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        await ShowAsync(id, address, new(), screen, viewer, ct);

    private static async Task<RazorComponentResult<DeskRows>> ShowRowsAsync(
        ConversationId? id, [AsParameters] InboxAddress address, DeskReader desk, DeskStripReader strip, Viewer viewer, CancellationToken ct) =>
        new(new
        {
            List = await desk.ListAsync(address.Filter(viewer), ct),
            Strip = await strip.ReadAsync(ct),
            Address = address,
            Open = id,
        });

    private static async Task<Results<RazorComponentResult<ThreadLines>, NotFound>> ShowLinesAsync(
        ConversationId id, [AsParameters] InboxAddress address, ConversationReader conversations, CancellationToken ct) =>
        await conversations.ReadAsync(id, ct) is { } open
            ? new RazorComponentResult<ThreadLines>(new { Open = open, Address = address })
            : TypedResults.NotFound();

    private static async Task<Shown> ReplyAsync(
        ConversationId id, [FromForm] string? text, [FromForm] long? seen, [FromForm] string? saved, [FromForm] string? article, [FromForm(Name = "reply-tab")] string? tab, [AsParameters] InboxAddress address,
        ReplyToConversation reply, CountAnswers count, InboxScreen screen, Viewer viewer, CancellationToken ct)
    {
        DateTimeOffset? seenUntil = seen is { } ticks and > 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new(ticks, TimeSpan.Zero) : null;
        var outcome = await reply.RunAsync(new Reply(id, text ?? "", viewer.UserId, seenUntil) { Undo = UndoReply.Time, IsPrivate = tab is "private" }, ct);
        if (outcome is ReplyOutcome.Queued)
        {
            await count.RunAsync(saved, article, ct);
        }

        return outcome switch
        {
            ReplyOutcome.Queued => Done(id, address, "answered"),
            ReplyOutcome.Overtaken overtaken => await ShowAsync(id, address, new() { Reply = text, IsPrivate = tab is "private", Overtaken = overtaken.Said }, screen, viewer, ct),
            ReplyOutcome.Refused refused => await ShowAsync(id, address, new() { Reply = text, IsPrivate = tab is "private", Refusal = refused.Why }, screen, viewer, ct),
            _ => throw new InvalidOperationException("An answer has no other outcome."),
        };
    }

    private static async Task<Shown> NoteAsync(
        ConversationId id, [FromForm] string? text, [AsParameters] InboxAddress address, TendConversation tend, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        await tend.AddNoteAsync(id, viewer.Name ?? "", text ?? "", ct) is { } refusal
            ? await ShowAsync(id, address, new() { Note = text ?? "", Refusal = refusal }, screen, viewer, ct)
            : Done(id, address, "noted");

    private static async Task<Shown> AssignAsync(
        ConversationId id, [FromForm] string? user, [FromForm] string? to, [FromForm] string? reason, [AsParameters] InboxAddress address,
        AssignConversation assign, InboxScreen screen, Viewer viewer, CancellationToken ct)
    {
        var (person, queue) = HandTo.Read(to ?? $"user:{user}");
        return await AfterAsync(await assign.RunAsync(id, person, queue, viewer.Name ?? "", reason, ct), id, address, "assigned", screen, viewer, ct);
    }

    private static async Task<Shown> SnoozeAsync(
        ConversationId id, [FromForm] string? until, [FromForm] string? at, [AsParameters] InboxAddress address, TendConversation tend, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        await AfterAsync(await tend.SnoozeAsync(id, SnoozeTimes.Until(until, viewer) ?? SnoozeTimes.At(at, viewer) ?? viewer.Now, ct), id, address, "snoozed", screen, viewer, ct);

    private static async Task<Shown> ResolveAsync(
        ConversationId id, [AsParameters] InboxAddress address, TendConversation tend, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        await AfterAsync(await tend.ResolveAsync(id, ct), id, address, "resolved", screen, viewer, ct);

    private static async Task<Shown> ReopenAsync(
        ConversationId id, [AsParameters] InboxAddress address, TendConversation tend, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        await AfterAsync(await tend.ReopenAsync(id, ct), id, address, "reopened", screen, viewer, ct);

    private static async Task<Shown> CorrectAsync(
        ConversationId id, [FromForm] Intent intent, [AsParameters] InboxAddress address, TendConversation tend, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        await AfterAsync(await tend.CorrectAsync(id, intent, viewer.UserId, ct), id, address, "corrected", screen, viewer, ct);

    private static async Task<Shown> ActAsync(
        ConversationId id, [FromForm] InteractionId interaction, [FromForm] RemoteAction action, [AsParameters] InboxAddress address,
        ActOnComment act, InboxScreen screen, Viewer viewer, HttpContext context, CancellationToken ct) =>
        await AfterAsync(await act.RunAsync(id, interaction, action, context.User.ActorOf(), ct), id, address, action.ToString(), screen, viewer, ct);

    private static async Task<Shown> UndoAsync(
        ConversationId id, [FromForm] DeliveryId delivery, [AsParameters] InboxAddress address,
        UndoReply undo, InboxScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            var text = await undo.RunAsync(id, delivery, context.User.ActorOf(), ct);
            return await ShowAsync(id, address with { Done = "undone" }, new() { Reply = text }, screen, viewer, ct);
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(id, address, new() { Refusal = refused.Refusals[0] }, screen, viewer, ct);
        }
    }

    private static async Task<Shown> TakeBackAsync(
        ConversationId id, [FromForm] DeliveryId delivery, [AsParameters] InboxAddress address,
        TakeBackThanks takeBack, InboxScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            await takeBack.RunAsync(delivery, context.User.ActorOf(), ct);
            return Done(id, address, "taken-back");
        }
        catch (RefusedException refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            return await ShowAsync(id, address, new() { Refusal = refused.Refusals[0] }, screen, viewer, ct);
        }
    }

    private static async Task<Shown> EscalateAsync(
        ConversationId id, [FromForm] string? why, [AsParameters] InboxAddress address, EscalateConversation escalate, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        await AfterAsync(await escalate.RunAsync(id, viewer.UserId, viewer.Name ?? "", why, ct), id, address, "escalated", screen, viewer, ct);

    private static async Task<Shown> PromiseAsync(
        ConversationId id, [FromForm] string? at, [FromForm] string? promise, [FromForm] string? kept, [AsParameters] InboxAddress address,
        PromiseFollowUp follow, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        await AfterAsync(
            await follow.RunAsync(id, kept is null ? SnoozeTimes.At(at, viewer) ?? viewer.Now : null, promise, ct), id, address, kept is null ? "promised" : "kept", screen, viewer, ct);

    private static async Task<Shown> AfterAsync(
        Refusal? refusal, ConversationId id, InboxAddress address, string done, InboxScreen screen, Viewer viewer, CancellationToken ct) =>
        refusal is null ? Done(id, address, done) : await ShowAsync(id, address, new() { Refusal = refusal }, screen, viewer, ct);

    private static RedirectHttpResult Done(ConversationId id, InboxAddress address, string what) =>
        TypedResults.LocalRedirect((address with { Done = what }).ToUrl(id));

    private static async Task<Shown> ShowAsync(
        ConversationId id, InboxAddress address, InboxDraft draft, InboxScreen screen, Viewer viewer, CancellationToken ct)
    {
        var model = await screen.ReadAsync(address, id, viewer, ct);
        return model.Open is null
            ? TypedResults.NotFound()
            : new RazorComponentResult<InboxPage>(new { Model = model with { Draft = draft } })
            {
                StatusCode = draft is { Refusal: null, Overtaken: null } ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            };
    }
}
