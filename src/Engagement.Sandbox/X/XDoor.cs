using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>The way in for every call to X: token, limits, and the shape of a refusal.</summary>
internal sealed class XDoor(SandboxWorld world, XLimits limits)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Map(IEndpointRouteBuilder routes, string method, string pattern, XAccess access, Func<XRequest, Task<XAnswer>> handle) =>
        routes.MapMethods(pattern, [method], (RequestDelegate)(http => RunAsync(http, method + " " + pattern, access, handle)));

    public void Map(IEndpointRouteBuilder routes, string method, string pattern, XAccess access, Func<XRequest, XAnswer> handle) =>
        Map(routes, method, pattern, access, request => Task.FromResult(handle(request)));

    public static async Task WriteAsync(HttpContext http, int status, JsonNode? body)
    {
        http.Response.StatusCode = status;
        if (body is null)
        {
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(512);
        await using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            body.WriteTo(writer);
        }

        http.Response.ContentLength = buffer.WrittenCount;
        await http.Response.Body.WriteAsync(buffer.WrittenMemory);
    }

    public XCaller Recognise(HttpContext http, XAccess access)
    {
        var token = TokenOf(http);
        if (token is null)
        {
            throw RefusedByX.Unauthorized();
        }

        if (token == world.XApp.Bearer)
        {
            return access == XAccess.User ? throw RefusedByX.Unsupported() : new XCaller(null);
        }

        if (world.XTokens.UserOf(token) is not { } id || !world.X.Users.TryGetValue(id, out var user))
        {
            throw RefusedByX.Unauthorized();
        }

        return access == XAccess.App ? throw RefusedByX.AppOnly() : new XCaller(user);
    }

    public static string? TokenOf(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;
    }

    private async Task RunAsync(HttpContext http, string operation, XAccess access, Func<XRequest, Task<XAnswer>> handle)
    {
        try
        {
            var caller = Recognise(http, access);
            limits.Count(http, operation, caller);
            var answer = await handle(new XRequest(http, caller));
            await WriteAsync(http, answer.Status, answer.Body);
        }
        catch (RefusedByX refusal)
        {
            await WriteAsync(http, refusal.Status, refusal.Body);
        }
    }
}
