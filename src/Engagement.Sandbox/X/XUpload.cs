using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Engagement.Sandbox.X;

/// <summary>An upload as clients send it: multipart, or JSON with base64.</summary>
internal sealed record XUpload(byte[] Bytes, string? ContentType, string? Category, int? Segment)
{
    public static async Task<XUpload> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            var json = await ReadFieldsAsync(request);
            return new XUpload(Decode(json["media"]?.ToString()), json["media_type"]?.ToString(), json["media_category"]?.ToString(), Number(json["segment_index"]?.ToString()));
        }

        var parts = await PartsAsync(request);
        var media = parts.GetValueOrDefault("media") ?? parts.Values.FirstOrDefault(part => part.IsFile);
        var bytes = media is { IsRaw: true } ? media.Bytes : Decode(Text(parts, "media_data") ?? Text(parts, "media"));
        return new XUpload(bytes, media?.Type ?? Text(parts, "media_type"), Text(parts, "media_category"), Number(Text(parts, "segment_index") ?? request.Query["segment_index"]));
    }

    public static async Task<JsonObject> ReadFieldsAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return new JsonObject([.. form.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString()))]);
        }

        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw RefusedByX.Invalid("body", "", "Request body is not valid JSON.");
        }
    }

    // Some clients send the bytes as a part with a type and no file name: as text they would be spoilt.
    private static async Task<Dictionary<string, Part>> PartsAsync(HttpRequest request)
    {
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        if (MediaTypeHeaderValue.Parse(request.ContentType).Boundary.Value?.Trim('"') is not { Length: > 0 } boundary)
        {
            var form = await request.ReadFormAsync();
            return form.ToDictionary(pair => pair.Key, pair => new Part(Encoding.UTF8.GetBytes(pair.Value.ToString()), null, false));
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            if (section.GetContentDispositionHeader() is { } disposition && disposition.Name.Value?.Trim('"') is { } name)
            {
                using var copy = new MemoryStream();
                await section.Body.CopyToAsync(copy);
                parts[name] = new Part(copy.ToArray(), section.ContentType, disposition.FileName.HasValue || disposition.FileNameStar.HasValue);
            }
        }

        return parts;
    }

    private static byte[] Decode(string? base64)
    {
        try
        {
            return base64 is null ? [] : Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw RefusedByX.Invalid("media", "", "media is not valid base64.");
        }
    }

    private static string? Text(Dictionary<string, Part> parts, string name) => parts.TryGetValue(name, out var part) && part.Bytes.Length > 0 ? Encoding.UTF8.GetString(part.Bytes) : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Part(byte[] Bytes, string? Type, bool IsFile)
    {
        public bool IsRaw => IsFile || (Type is { } type && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase));
    }
}
