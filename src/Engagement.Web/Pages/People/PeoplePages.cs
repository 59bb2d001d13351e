using System.Text.Json;
using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.People;

/// <summary>The people outside: a list by name and segment, and each one with everything we know.</summary>
internal static class PeoplePages
{
    private const int MostListed = 100;
    private const int MostCandidates = 8;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void MapPeoplePages(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/people").RequireCapability(Capability.Read);
        read.MapGet("", ListAsync);
        read.MapGet("/{id}", ShowAsync);
        var work = pages.MapGroup("/people").RequireCapability(Capability.Answer);
        work.MapPost("/segments", KeepSegmentAsync);
        work.MapPost("/segments/drop", DropSegmentAsync);
        work.MapPost("/{id}/note", NoteAsync);
        work.MapPost("/{id}/merge", MergeAsync);
        work.MapPost("/{id}/unmerge", UnmergeAsync);
        var guard = pages.MapGroup("/people/{id}").RequireCapability(Capability.Administer);
        guard.MapGet("/export", ExportAsync);
        guard.MapPost("/erase", EraseAsync);
    }

    private static async Task<RazorComponentResult<PeopleListPage>> ListAsync(
        string? q, string? segment, string? done, SegmentReader segments, CancellationToken ct)
    {
        var all = await segments.ReadAsync(ct);
        var chosen = all.FirstOrDefault(one => one.Name == segment);
        return new(new
        {
            Found = await segments.FindAsync(q, chosen?.Rule, MostListed, ct),
            Segments = all,
            Chosen = chosen,
            Words = q,
            Done = done,
        });
    }

    private static async Task<Results<RazorComponentResult<PersonPage>, NotFound>> ShowAsync(
        ContactId id, string? with, string? done, string? problem, PersonReader people, SegmentReader segments, CancellationToken ct)
    {
        if (await people.ReadAsync(id, ct) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var candidates = string.IsNullOrWhiteSpace(with)
            ? []
            : (await segments.FindAsync(with, null, MostCandidates + person.Identities.Count, ct)).Where(line => line.Id != person.Id).Take(MostCandidates).ToList();
        return new RazorComponentResult<PersonPage>(new { Person = person, Candidates = candidates, With = with, Done = done, Problem = problem });
    }

    private static Task<RedirectHttpResult> NoteAsync(ContactId id, [FromForm] string? note, TendPerson tend, CancellationToken ct) =>
        DoAsync(id, "noted", () => tend.NoteAsync(id, note, ct));

    private static Task<RedirectHttpResult> MergeAsync(ContactId id, [FromForm] ContactId other, TendPerson tend, HttpContext context, CancellationToken ct) =>
        DoAsync(id, "merged", () => tend.MergeAsync(id, other, context.User.ActorOf(), ct));

    private static Task<RedirectHttpResult> UnmergeAsync(ContactId id, [FromForm] ContactId identity, TendPerson tend, HttpContext context, CancellationToken ct) =>
        DoAsync(id, "unmerged", () => tend.UnmergeAsync(identity, context.User.ActorOf(), ct));

    private static Task<RedirectHttpResult> EraseAsync(ContactId id, [FromForm] string? sure, ErasePerson erase, HttpContext context, CancellationToken ct) =>
        sure == "yes"
            ? DoAsync(id, "erased", () => erase.RunAsync(id, context.User.ActorOf(), ct))
            : Task.FromResult(TypedResults.LocalRedirect($"/people/{id}?problem=unsure"));

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(
        ContactId id, ExportPerson export, App.People.AuditLog audit, HttpContext context, CancellationToken ct)
    {
        if (await export.RunAsync(id, ct) is not { } held)
        {
            return TypedResults.NotFound();
        }

        await audit.WriteAsync(context.User.ActorOf(), App.People.AuditActions.PersonExported, $"person {id}", null, ct);
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(held, Readable), "application/json", $"person-{id}.json");
    }

    private static async Task<RedirectHttpResult> KeepSegmentAsync([FromForm] SegmentForm form, WriteSegment write, HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.RunAsync(form.Name ?? "", form.ToRule(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/people{QueryString.Create("segment", form.Name?.Trim() ?? "").Add("done", "kept")}");
        }
        catch (RefusedException)
        {
            return TypedResults.LocalRedirect("/people?done=refused");
        }
    }

    private static async Task<RedirectHttpResult> DropSegmentAsync([FromForm] string? name, WriteSegment write, HttpContext context, CancellationToken ct)
    {
        await write.DropAsync(name ?? "", context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/people?done=dropped");
    }

    private static async Task<RedirectHttpResult> DoAsync(ContactId id, string done, Func<Task> work)
    {
        try
        {
            await work();
            return TypedResults.LocalRedirect($"/people/{id}?done={done}");
        }
        catch (RefusedException refused)
        {
            return TypedResults.LocalRedirect($"/people/{id}?problem={refused.Refusals[0].Kind}");
        }
    }
}
