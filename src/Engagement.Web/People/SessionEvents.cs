using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Engagement.Web.People;

/// <summary>Where somebody without a session, or without the right, is led: a page to another page, a fragment to a whole page.</summary>
internal static class SessionEvents
{
    public static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context) => Lead(context, StatusCodes.Status401Unauthorized);

    public static Task Refuse(RedirectContext<CookieAuthenticationOptions> context) => Lead(context, StatusCodes.Status403Forbidden);

    private static Task Lead(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey("HX-Request"))
        {
            // A fragment that became a sign-in page would be swapped into the middle of the page.
            context.Response.Headers["HX-Redirect"] = status == StatusCodes.Status401Unauthorized ? "/sign-in" : "/no-access";
            context.Response.StatusCode = status;
        }
        else if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }
}
