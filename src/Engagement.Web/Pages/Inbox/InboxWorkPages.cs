using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Inbox;

/// <summary>What people do with the list: their own views, many at once, finding; and that colleagues see who is where.</summary>
internal static class InboxWorkPages
{
    private const int MostFound = 8;

    public static void MapInboxWork(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/inbox").RequireCapability(Capability.Read);
        read.MapGet("/find", FindAsync);
        read.MapPost("/views", KeepViewAsync);
        read.MapPost("/views/drop", DropViewAsync);
        var work = pages.MapGroup("/inbox").RequireCapability(Capability.Answer);
        work.MapPost("/bulk", BulkAsync);
        work.MapPost("/{id}/here", TellAsync);
    }

    private static async Task<RazorComponentResult<FoundConversations>> FindAsync(string? q, DeskReader desk, CancellationToken ct) =>
        new(new { Found = (await desk.ListAsync(new DeskFilter { Text = string.IsNullOrWhiteSpace(q) ? "-" : q, Limit = MostFound }, ct)).Items });

    private static async Task<RedirectHttpResult> KeepViewAsync(
        [FromForm] string? name, [AsParameters] InboxAddress address, KeepDeskView views, Viewer viewer, CancellationToken ct)
    {
        var kept = address with { After = null, Done = null };
        try
        {
            await views.RunAsync(viewer.UserId!.Value, name ?? "", kept.ToUrl()["/inbox".Length..], ct);
            return TypedResults.LocalRedirect((kept with { Done = "view-kept" }).ToUrl());
        }
        catch (RefusedException)
        {
            return TypedResults.LocalRedirect((kept with { Done = "view-refused" }).ToUrl());
        }
    }

    private static async Task<RedirectHttpResult> DropViewAsync(
        [FromForm] string? name, [AsParameters] InboxAddress address, KeepDeskView views, Viewer viewer, CancellationToken ct)
    {
        await views.DropAsync(viewer.UserId!.Value, name ?? "", ct);
        return TypedResults.LocalRedirect((address with { Done = "view-dropped" }).ToUrl());
    }

    private static async Task<RedirectHttpResult> BulkAsync(
        IFormCollection form, [AsParameters] InboxAddress address, BulkWork bulk, Viewer viewer, CancellationToken ct)
    {
        var done = await bulk.RunAsync(BulkForm.From(form), viewer, ct);
        return TypedResults.LocalRedirect((address with { After = null, Done = done }).ToUrl());
    }

    private static async Task<RazorComponentResult<LookerLine>> TellAsync(
        ConversationId id, [FromForm] string? typing, TellPresence presence, Viewer viewer, CancellationToken ct) =>
        new(new { Others = viewer.UserId is { } me ? await presence.RunAsync(id, me, typing == "1", ct) : [] });
}
