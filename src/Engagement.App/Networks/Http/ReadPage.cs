using System.Net.Http.Headers;
using System.Text;

namespace Engagement.App.Networks.Http;

/// <summary>
/// Reads the beginning of a page, or a picture, that a person linked to: public servers over https only, little and briefly, and led on to
/// another address of the same site only. Nothing secret goes along.
/// </summary>
internal sealed class ReadPage(IHttpClientFactory clients)
{
    public const string Client = "pages";
    private const int MostHops = 3;

    /// <summary>At most the first so many bytes, unpacked; null when there is nothing to be had.</summary>
    /// <param name="address">Where.</param>
    /// <param name="kind">The beginning of the content type that is wanted: "text/html", "image/".</param>
    /// <param name="most">How much is read.</param>
    /// <param name="whole">Whether more than that means nothing.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ReadBytes?> RunAsync(Uri address, string kind, int most, bool whole, CancellationToken ct)
    {
        try
        {
            return await FollowAsync(address, kind, most, whole, ct);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidDataException or ArgumentException
            || (problem is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // A card is an ornament: without it the post stands as it is.
            return null;
        }
    }

    private async Task<ReadBytes?> FollowAsync(Uri address, string kind, int most, bool whole, CancellationToken ct)
    {
        using var client = clients.CreateClient(Client);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(client.Timeout);
        for (var (hop, here) = (0, address); hop <= MostHops; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, here);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(kind.EndsWith('/') ? $"{kind}*" : kind));
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
            {
                var there = new Uri(here, next);
                if (!IsSameSite(here, there))
                {
                    return null;
                }

                here = there;
                continue;
            }

            return response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is { } type && type.StartsWith(kind, StringComparison.OrdinalIgnoreCase)
                ? await TakeAsync(response, here, type, most, whole, limit.Token)
                : null;
        }

        return null;
    }

    private static async Task<ReadBytes?> TakeAsync(HttpResponseMessage response, Uri here, string type, int most, bool whole, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var bytes = new byte[most + 1];
        var count = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return whole && count > most
            ? null
            : new(here, type.ToLowerInvariant(), bytes.AsMemory(0, Math.Min(count, most)), CharsetOf(response.Content.Headers.ContentType?.CharSet));
    }

    private static Encoding CharsetOf(string? name) => name is { Length: > 0 } ? Encoding.GetEncoding(name.Trim('"')) : Encoding.UTF8;

    private static bool IsSameSite(Uri one, Uri other) =>
        other.Scheme == one.Scheme && other.Port == one.Port && Bare(one.IdnHost).Equals(Bare(other.IdnHost), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
