using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages;

/// <summary>The choice of light, dark or as the system; kept in a cookie so that the first paint is right.</summary>
internal static class LookPages
{
    public static void MapLook(this IEndpointRouteBuilder pages) => pages.MapPost("/look", Choose).AllowAnonymous();

    private static RedirectHttpResult Choose([FromForm] string look, [FromForm] string? back, HttpContext context)
    {
        context.Response.Cookies.Append(ViewerMiddleware.LookCookie, look is "light" or "dark" ? look : "system", new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        return TypedResults.LocalRedirect(Addresses.Local(back));
    }
}
