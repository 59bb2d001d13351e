using Engagement.App.Mails;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Mails;

/// <summary>Settings, Mail: what was sent, what waits, what is in doubt.</summary>
internal static class MailPages
{
    public static void MapMails(this IEndpointRouteBuilder pages)
    {
        var mails = pages.MapGroup("/settings/mail").RequireCapability(Capability.Administer);
        mails.MapGet("", ShowAsync);
        mails.MapGet("/{id}", ShowOneAsync);
        mails.MapGet("/{id}/html", ShowAsSentAsync).WithMetadata(new ContentPolicy("default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups"));
        mails.MapPost("/{id}/send", (OutgoingMailId id, DecideMail decide, HttpContext context, CancellationToken ct) => DecideAsync(id, true, decide, context, ct));
        mails.MapPost("/{id}/drop", (OutgoingMailId id, DecideMail decide, HttpContext context, CancellationToken ct) => DecideAsync(id, false, decide, context, ct));
    }

    private static async Task<RazorComponentResult<MailsPage>> ShowAsync(string? before, MailReader mails, CancellationToken ct) => new(new
    {
        Lines = await mails.ListAsync(OutgoingMailId.TryParse(before, null, out var id) ? id : null, MailsPage.Size, ct),
        Health = await mails.ReadHealthAsync(ct),
    });

    private static async Task<RazorComponentResult<MailPage>> ShowOneAsync(OutgoingMailId id, MailReader mails, CancellationToken ct) =>
        new(new { Mail = await mails.FindAsync(id, ct) ?? throw RefusedException.NotFound("mail") });

    private static async Task<ContentHttpResult> ShowAsSentAsync(OutgoingMailId id, MailReader mails, CancellationToken ct) =>
        TypedResults.Text((await mails.FindAsync(id, ct) ?? throw RefusedException.NotFound("mail")).Html, "text/html; charset=utf-8");

    private static async Task<RedirectHttpResult> DecideAsync(OutgoingMailId id, bool send, DecideMail decide, HttpContext context, CancellationToken ct)
    {
        await decide.RunAsync(id, send, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect($"/settings/mail/{id}");
    }
}
