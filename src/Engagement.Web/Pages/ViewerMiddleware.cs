using System.Globalization;
using System.Security.Claims;
using Engagement.App.Live;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages;

/// <summary>
/// Finds out for whom a page is made and sets language and formats of the request: the person's own language, else the
/// choice kept in a cookie, else the browser's, else the workspace's.
/// </summary>
internal sealed class ViewerMiddleware(RequestDelegate next, WorkspaceReader workspaces, DeskStripReader desk, StopReader stops, NoticeReader notices, LiveHints hints, TimeProvider time)
{
    public const string LookCookie = "look";
    public const string LanguageCookie = "language";

    public async Task InvokeAsync(HttpContext context, ViewerHolder holder)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageMark>() is null)
        {
            await next(context);
            return;
        }

        var workspace = await workspaces.ReadAsync(context.RequestAborted);
        var user = context.User;
        var language = LanguageOf(context, workspace);
        Speech.Use(language);
        UserId? id = IdText.TryRead<UserId>(user.FindFirstValue(ClaimTypes.NameIdentifier), out var known) ? known : null;
        holder.Viewer = new Viewer
        {
            Now = time.GetUtcNow(),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(workspace.TimeZone),
            Workspace = workspace.Name,
            Language = language,
            Look = context.Request.Cookies[LookCookie] is ("light" or "dark") and var look ? look : "system",
            Address = context.Request.Path + context.Request.QueryString,
            Heard = hints.Mark,
            UserId = id,
            Name = user.FindFirstValue(UserClaims.DisplayName),
            Role = Enum.TryParse<WorkRole>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null,
            Stop = ShowsNavigation(context) ? await stops.FindAsync(context.RequestAborted) : null,
            Breached = ShowsNavigation(context) ? await desk.BreachedAsync(context.RequestAborted) : 0,
            Notices = ShowsNavigation(context) && id is { } reader ? await notices.UnseenAsync(reader, context.RequestAborted) : 0,
        };
        await next(context);
    }

    // Parts of a page that htmx asks for show no badge: the count is not made for them.
    private static bool ShowsNavigation(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true && !context.Request.Headers.ContainsKey("HX-Request");

    private static string LanguageOf(HttpContext context, Workspace workspace)
    {
        var wished = context.Request.Cookies[LanguageCookie] ?? context.User.FindFirstValue(UserClaims.Language);
        if (wished is "en" or "fi")
        {
            return wished;
        }

        var accepted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(value => value.Quality ?? 1)
            .Select(value => value.Value.ToString().Split('-')[0])
            .FirstOrDefault(value => value is "en" or "fi");
        return accepted ?? workspace.Language;
    }
}
