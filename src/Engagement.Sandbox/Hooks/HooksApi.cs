using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Control;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Hooks;

/// <summary>The program on the other side of a webhook channel: checks the signature, takes each key once, and tells what became of one.</summary>
internal sealed class HooksApi(SandboxWorld world)
{
    private readonly ConcurrentDictionary<string, HookAccount> accounts = new(StringComparer.OrdinalIgnoreCase);

    public void Map(IEndpointRouteBuilder routes)
    {
        ControlDoor.Map(routes, "POST", "/sandbox/hooks", (http, body) => (201, Create(http, body)));
        ControlDoor.Map(routes, "GET", "/sandbox/hooks/{handle}", (http, _) =>
            accounts.TryGetValue(Handle(http), out var account) ? (200, new JsonArray([.. account.Taken.Values.Select(one => one.DeepClone())])) : (404, null));
        routes.MapPost("/hooks/{handle}", (RequestDelegate)TakeAsync);
        routes.MapGet("/hooks/{handle}", (RequestDelegate)TellAsync);
    }

    private JsonObject Create(HttpContext http, JsonObject body)
    {
        var account = accounts.GetOrAdd(ControlDoor.Need(body, "handle"), handle => new HookAccount(handle, "hook-" + world.Dice.Token(32)));
        return new JsonObject
        {
            ["network"] = "webhook",
            ["handle"] = account.Handle,
            ["address"] = $"{http.Request.Scheme}://{http.Request.Host}/hooks/{Uri.EscapeDataString(account.Handle)}",
            ["secret"] = account.Secret,
        };
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        if (!accounts.TryGetValue(Handle(http), out var account) || !IsSigned(http, account.Secret, text))
        {
            await XDoor.WriteAsync(http, 401, new JsonObject { ["error"] = "The signature is wrong." });
            return;
        }

        if (Key(http) is not { Length: > 0 } key || Parse(text) is not { } message || message["text"] is null)
        {
            await XDoor.WriteAsync(http, 422, new JsonObject { ["error"] = "A message needs a key and a text." });
            return;
        }

        message["receivedAt"] = XRender.Time(world.Now);
        account.Taken.TryAdd(key, message);
        await XDoor.WriteAsync(http, 201, Receipt(http, key));
    }

    private async Task TellAsync(HttpContext http)
    {
        var key = Key(http) ?? "";
        if (!accounts.TryGetValue(Handle(http), out var account) || !IsSigned(http, account.Secret, key))
        {
            await XDoor.WriteAsync(http, 401, new JsonObject { ["error"] = "The signature is wrong." });
            return;
        }

        await XDoor.WriteAsync(http, 200, account.Taken.ContainsKey(key) ? Receipt(http, key) : new JsonObject { ["found"] = false });
    }

    private static JsonObject Receipt(HttpContext http, string key) => new()
    {
        ["found"] = true,
        ["id"] = $"hook-{key}",
        ["url"] = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}#{key}",
    };

    private static bool IsSigned(HttpContext http, string secret, string signed)
    {
        var parts = http.Request.Headers["Engagement-Signature"].ToString().Split(',');
        if (parts is not [['t', '=', .. var seconds], ['v', '1', '=', .. var claimed]] || !long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        var right = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{signed}")));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(claimed));
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Handle(HttpContext http) => (string)http.Request.RouteValues["handle"]!;

    private static string? Key(HttpContext http) => http.Request.Headers["Idempotency-Key"].ToString();
}
