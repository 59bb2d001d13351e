using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

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

        var form = await request.ReadFormAsync();
        var file = form.Files.GetFile("media") ?? (form.Files.Count > 0 ? form.Files[0] : null);
        var bytes = file is null ? Decode(form["media_data"].ToString() is { Length: > 0 } data ? data : form["media"]) : await BytesOf(file);
        return new XUpload(bytes, file?.ContentType ?? Text(form, "media_type"), Text(form, "media_category"), Number(Text(form, "segment_index") ?? request.Query["segment_index"]));
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

    private static async Task<byte[]> BytesOf(IFormFile file)
    {
        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy);
        return copy.ToArray();
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

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
