using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Report;

/// <summary>Who gets the weekly report by mail, and at what hour.</summary>
internal static class MailListPages
{
    public static void MapReportMail(this IEndpointRouteBuilder pages)
    {
        var list = pages.MapGroup("/report/mail").RequireCapability(Capability.Publish);
        list.MapGet("", (bool? saved, ReportSubscriptions readers, PeopleReader people, MailReader mails, CancellationToken ct) =>
            ShowAsync(saved == true, null, readers, people, mails, ct));
        list.MapPost("", WriteAsync);
        list.MapPost("/{id}/remove", RemoveAsync);
    }

    private static async Task<RazorComponentResult<MailListPage>> ShowAsync(
        bool saved, string? problem, ReportSubscriptions readers, PeopleReader people, MailReader mails, CancellationToken ct) =>
        new(new
        {
            Lines = await readers.ListAsync(ct),
            People = await people.ReadUsersAsync(ct),
            Health = await mails.ReadHealthAsync(ct),
            Saved = saved,
            Problem = problem,
        })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<MailListPage>>> WriteAsync(
        [FromForm] string? email, [FromForm] string? name, [FromForm] string? language, [FromForm] TimeOnly at,
        ReportSubscriptions readers, PeopleReader people, MailReader mails, HttpContext context, CancellationToken ct)
    {
        try
        {
            await readers.WriteAsync(email, name, language, at, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/report/mail?saved=true");
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(false, Sentences.Of(refused), readers, people, mails, ct);
        }
    }

    private static async Task<RedirectHttpResult> RemoveAsync(ReportSubscriptionId id, ReportSubscriptions readers, HttpContext context, CancellationToken ct)
    {
        await readers.RemoveAsync(id, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/report/mail");
    }
}
