using System.Collections.Frozen;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Engagement.App.Networks.Http;

/// <summary>One HTTP answer, or why there is none; what the error tables read.</summary>
internal sealed record WireAnswer(WireKind Kind, int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    private const int LongestKept = 4000;

    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    public bool IsSuccess => Kind == WireKind.Answered && Status is >= 200 and < 300;

    /// <summary>The part of the answer that is kept with the attempt.</summary>
    public string? Kept => Body.Length == 0 ? null : Body.Length > LongestKept ? Body[..LongestKept] : Body;

    public static WireAnswer Of(HttpResponseMessage response, string? body) =>
        new(WireKind.Answered, (int)response.StatusCode, body ?? "", Flatten(response.Headers));

    public static WireAnswer NeverSent(string why) => new(WireKind.NeverSent, 0, why, None);

    /// <summary>Not asked at all: a person must bring credentials first.</summary>
    public static WireAnswer NoCredentials(string why) => new(WireKind.NoCredentials, 0, why, None);

    public static WireAnswer Lost(string why) => new(WireKind.Lost, 0, why, None);

    /// <summary>Networks repeat a token that they refuse; what is kept and shown must not.</summary>
    public WireAnswer Without(string secret) => Body.Contains(secret, StringComparison.Ordinal)
        ? this with { Body = Body.Replace(secret, "(token)", StringComparison.Ordinal) }
        : this;

    /// <summary>The JSON object of the body; null when it is none.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var document = WireJson.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A header that holds a whole number.</summary>
    public long? Number(string header) =>
        Headers.TryGetValue(header, out var text) && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A header that holds seconds since 1970.</summary>
    public DateTimeOffset? Instant(string header) =>
        Number(header) is > 0 and < 253_402_300_800 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static FrozenDictionary<string, string> Flatten(HttpResponseHeaders headers) =>
        headers.ToFrozenDictionary(pair => pair.Key, pair => string.Join(",", pair.Value), StringComparer.OrdinalIgnoreCase);
}
