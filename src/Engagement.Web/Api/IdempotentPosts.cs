using System.Security.Cryptography;
using System.Text;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Web.People;
using Microsoft.Extensions.Primitives;

namespace Engagement.Web.Api;

/// <summary>
/// A POST with an <c>Idempotency-Key</c> is done once: the same key and body gets the first answer again, another body 409.
/// What failed on our side, or was throttled, may be tried again with the same key.
/// </summary>
internal sealed class IdempotentPosts(RequestDelegate next, RememberAnswer remember)
{
    public const string Header = "Idempotency-Key";

    public async Task InvokeAsync(HttpContext context)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || !ApiKeyId.TryParse(context.User.FindFirst(ApiKeyHandler.KeyIdClaim)?.Value, null, out var holder))
        {
            await next(context);
            return;
        }

        if (key.Length > 200)
        {
            throw RefusedException.Invalid(Header, "An Idempotency-Key has at most 200 characters.", 200, key.Length);
        }

        var ct = context.RequestAborted;
        var claim = await remember.ClaimAsync(holder, key, await HashAsync(context.Request, ct), ct);
        if (claim.Known is { } known)
        {
            await ReplayAsync(context.Response, known, ct);
            return;
        }

        await AnswerAsync(context, holder, key);
    }

    private async Task AnswerAsync(HttpContext context, ApiKeyId holder, string key)
    {
        // Somebody who hangs up must not stop the deed half way: its answer could not be kept.
        context.RequestAborted = CancellationToken.None;
        var client = context.Response.Body;
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        catch
        {
            await remember.ForgetAsync(holder, key, CancellationToken.None);
            throw;
        }
        finally
        {
            context.Response.Body = client;
        }

        if (context.Response.StatusCode is >= 500 or StatusCodes.Status429TooManyRequests)
        {
            await remember.ForgetAsync(holder, key, CancellationToken.None);
        }
        else
        {
            await remember.KeepAsync(holder, key, ToAnswer(context.Response, copy), CancellationToken.None);
        }

        copy.Position = 0;
        await copy.CopyToAsync(client, CancellationToken.None);
    }

    private static KnownAnswer ToAnswer(HttpResponse response, MemoryStream body) =>
        new(response.StatusCode, response.ContentType, response.Headers.Location, Encoding.UTF8.GetString(body.ToArray()));

    private static async Task ReplayAsync(HttpResponse response, KnownAnswer known, CancellationToken ct)
    {
        response.StatusCode = known.Status;
        response.ContentType = known.ContentType;
        response.Headers["Idempotent-Replayed"] = "true";
        if (known.Location is not null)
        {
            response.Headers.Location = new StringValues(known.Location);
        }

        await response.WriteAsync(known.Body, ct);
    }

    private static async Task<string> HashAsync(HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
