using Microsoft.AspNetCore.Antiforgery;

namespace Engagement.Web.Hosting;

/// <summary>
/// Nothing that changes something is taken from a browser without our form token, whatever its body. Calls that a browser cannot make on
/// somebody's behalf (a key, a signature) say so with <c>DisableAntiforgery()</c>.
/// </summary>
internal sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || IsSafe(context.Request.Method) || endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false })
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true } && !await antiforgery.IsRequestValidAsync(context))
        {
            await Results.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "The form is out of date",
                detail: "Open the page again and send the form once more.").ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}
