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

        // Where an endpoint binds a form the framework has looked already, and will not look twice.
        var isValid = context.Features.Get<IAntiforgeryValidationFeature>()?.IsValid ?? await antiforgery.IsRequestValidAsync(context);
        if (!isValid)
        {
            await ErrorAnswer.WriteAsync(context, StatusCodes.Status400BadRequest);
            return;
        }

        await next(context);
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
}
