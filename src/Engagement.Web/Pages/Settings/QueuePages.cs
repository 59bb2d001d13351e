using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Settings.QueuesPage>>;

namespace Engagement.Web.Pages.Settings;

/// <summary>Which teams answer what, and how soon.</summary>
internal static class QueuePages
{
    public static void MapQueues(this IEndpointRouteBuilder pages)
    {
        var group = pages.MapGroup("/settings/queues").RequireCapability(Capability.Administer);
        group.MapGet("", ShowAsync);
        group.MapPost("", MakeAsync);
        group.MapPost("/{id}", ChangeAsync);
    }

    private static async Task<RazorComponentResult<QueuesPage>> ShowAsync(bool? saved, QueueReader queues, PeopleReader people, CancellationToken ct) =>
        new(new { Queues = await queues.ReadAsync(ct), People = await WorkingAsync(people, ct), Saved = saved == true });

    private static Task<Shown> MakeAsync([FromForm] QueueForm form, WriteQueue write, QueueReader queues, PeopleReader people, HttpContext context, CancellationToken ct) =>
        WriteAsync(null, form, write, queues, people, context, ct);

    private static Task<Shown> ChangeAsync(
        QueueId id, [FromForm] QueueForm form, WriteQueue write, QueueReader queues, PeopleReader people, HttpContext context, CancellationToken ct) =>
        WriteAsync(id, form, write, queues, people, context, ct);

    private static async Task<Shown> WriteAsync(
        QueueId? id, QueueForm form, WriteQueue write, QueueReader queues, PeopleReader people, HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.RunAsync(id, form.ToDraft(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/queues?saved=true");
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<QueuesPage>(new { Queues = await queues.ReadAsync(ct), People = await WorkingAsync(people, ct), Typed = form, Changing = id, Problem = Sentences.Of(refused) })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<List<UserLine>> WorkingAsync(PeopleReader people, CancellationToken ct) =>
        [.. (await people.ReadUsersAsync(ct)).Where(person => !person.Disabled)];
}
