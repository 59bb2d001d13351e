using System.Text.Json;
using Engagement.App.Networks.Http;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.X;

/// <summary>Opens and reads the stream of X's Activity API.</summary>
internal sealed class XConnection(IHttpClientFactory clients, OutgoingHosts hosts, IOptions<XOptions> options, TimeProvider time)
{
    public const string Client = "x-stream";

    private const int LongestRefusal = 64 * 1024;

    /// <summary>X sends a blank line every twenty seconds: who is silent for longer is gone.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    /// <returns>The open stream, or why there is none.</returns>
    public async Task<(Stream? Stream, StreamNews.Ended? Problem)> OpenAsync(CancellationToken ct)
    {
        var server = new Uri(options.Value.ApiBaseUrl.TrimEnd('/') + "/");
        hosts.Admit(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, "2/activity/stream"));
        request.Headers.Authorization = new("Bearer", options.Value.BearerToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Value.Timeout);
        WireAnswer answer;
        try
        {
            var response = await clients.CreateClient(Client).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.IsSuccessStatusCode)
            {
                return (await response.Content.ReadAsStreamAsync(ct), null);
            }

            using (response)
            {
                await response.Content.LoadIntoBufferAsync(LongestRefusal, limit.Token);
                answer = WireAnswer.Of(response, await response.Content.ReadAsStringAsync(limit.Token)).Without(options.Value.BearerToken!);
            }
        }
        catch (HttpRequestException problem)
        {
            answer = Wire<object>.Explain(problem);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException or InvalidDataException or InvalidOperationException)
        {
            answer = WireAnswer.Lost(problem is OperationCanceledException ? "No answer in time." : "The connection broke off.");
        }

        return (null, XStreamEnds.Of(answer, time.GetUtcNow()));
    }

    /// <summary>Reads until it ends.</summary>
    /// <returns>Why it ended.</returns>
    public async Task<StreamNews.Ended> ReadAsync(Stream stream, Action<StreamNews.Told> tell, CancellationToken ct)
    {
        using var quiet = new CancellationTokenSource(Silence, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, quiet.Token);
        try
        {
            await foreach (var line in StreamLines.ReadAsync(stream, end.Token))
            {
                quiet.CancelAfter(Silence);
                if (Problem(line) is { } said)
                {
                    return said;
                }

                Tell(line, tell);
            }
        }
        catch (InvalidDataException problem)
        {
            return new(problem.Message);
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException or HttpRequestException)
        {
            return new("The stream broke off.");
        }

        return new("The server closed the stream.");
    }

    private static void Tell(string line, Action<StreamNews.Told> tell)
    {
        foreach (var told in XEvents.Split(line).SelectMany(one => XEvents.Read(one.Body).Select(item => new StreamNews.Told(one.Key, item))))
        {
            tell(told);
        }
    }

    // X says why before it hangs up.
    private static StreamNews.Ended? Problem(string line)
    {
        if (!line.Contains("\"errors\"", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var document = WireJson.Parse(line);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && !root.TryGetProperty("data", out _)
                && root.TryGetProperty("errors", out var errors) && errors is { ValueKind: JsonValueKind.Array } && errors.GetArrayLength() > 0
                ? new($"X ended the stream: {Words(errors[0])}")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Words(JsonElement error)
    {
        var words = error.ValueKind == JsonValueKind.Object ? WireJson.Text(error, "detail") ?? WireJson.Text(error, "title") : null;
        return words is null ? "it did not say why." : words[..Math.Min(words.Length, 300)];
    }
}
