using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests.Api;

/// <summary>What an outside program does.</summary>
internal static class ApiCalls
{
    public static async Task<(HttpStatusCode Status, JsonElement Body)> CallAsync(
        this HttpClient program, HttpMethod method, string path, object? body, CancellationToken ct, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var answer = await program.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }

    public static Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(
        this HttpClient program, string path, object body, CancellationToken ct, string? idempotencyKey = null) =>
        program.CallAsync(HttpMethod.Post, path, body, ct, idempotencyKey);

    public static Task<(HttpStatusCode Status, JsonElement Body)> ReadAsync(this HttpClient program, string path, CancellationToken ct) =>
        program.CallAsync(HttpMethod.Get, path, null, ct);

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>Connects an X account and gives the channel's id.</summary>
    public static async Task<string> ConnectAsync(this HttpClient program, string handle, string token, CancellationToken ct)
    {
        var (status, body) = await program.PostAsync(
            "channels",
            new { network = "x", handle, remoteId = $"id-{handle}", language = "en", timeZone = "Europe/Helsinki", credentials = new { accessToken = token } },
            ct);
        Assert.Equal(HttpStatusCode.Created, status);
        return body.Text("id");
    }
}
