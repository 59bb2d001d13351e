using System.Text.Json;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Facebook;

/// <summary>The error object of a Graph answer.</summary>
internal sealed record GraphError(int Code, int? Subcode, bool IsTransient, string Words)
{
    private const int LongestWords = 500;

    /// <summary>What was asked about is not there, or not for us to see.</summary>
    public bool IsGone => this is { Code: 100, Subcode: 33 };

    public static GraphError? Of(WireAnswer answer)
    {
        if (answer.Json() is not { } json || !json.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object
            || Number(error, "code") is not { } code)
        {
            return null;
        }

        var transient = error.TryGetProperty("is_transient", out var flag) && flag.ValueKind == JsonValueKind.True;
        var words = Text(error, "error_user_msg") ?? Text(error, "message") ?? $"code {code}";
        return new(code, Number(error, "error_subcode"), transient, words.Length > LongestWords ? words[..LongestWords] : words);
    }

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
