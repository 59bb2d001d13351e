using System.Globalization;
using System.Text.Json;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Bluesky;

/// <summary>What an error of AT Protocol means; by its name, for its HTTP status is often a plain 400.</summary>
internal static class BlueskyErrorTable
{
    private const int LongestWords = 500;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static SendOutcome Classify(WireAnswer answer, DateTimeOffset now) => answer.Kind switch
    {
        WireKind.NeverSent => new SendOutcome.Later(now + Soon, answer.Body),
        WireKind.NoCredentials => new SendOutcome.Reconnect(answer.Body),
        WireKind.Lost => new SendOutcome.Unknown(answer.Body),
        _ => OfAnswer(answer, now) with { Status = answer.Status, Answer = answer.Kept },
    };

    /// <summary>The name of the error; null when there is none.</summary>
    public static string? NameOf(WireAnswer answer) => Text(answer, "error");

    /// <summary>Whether a new session would help.</summary>
    public static bool WantsNewSession(WireAnswer answer) => NameOf(answer) is "ExpiredToken" or "InvalidToken" or "invalid_token";

    private static SendOutcome OfAnswer(WireAnswer answer, DateTimeOffset now) => (NameOf(answer), answer.Status) switch
    {
        (_, >= 200 and < 300) => new SendOutcome.Unknown("Bluesky answered in words that could not be read."),
        ("ExpiredToken" or "InvalidToken" or "AuthMissing" or "AuthenticationRequired" or "AccountTakedown" or "AccountDeactivated" or "AuthFactorTokenRequired", _)
            or (_, 401) => new SendOutcome.Reconnect("Bluesky no longer takes our session or app password. Connect the channel again."),
        ("RateLimitExceeded", _) or (_, 429) => Throttled(answer, now),
        ("PayloadTooLarge" or "BlobTooLarge", _) or (_, 413) => new SendOutcome.Rejected("The picture or film is too large for this Bluesky server."),
        ("RecordNotFound" or "NotFound", _) => new SendOutcome.Rejected("It is no longer on Bluesky."),
        ("UpstreamFailure" or "UpstreamTimeout" or "InternalServerError", _) or (_, >= 500 or 408) =>
            new SendOutcome.Unknown($"The Bluesky server had a fault of its own ({answer.Status})."),
        (_, >= 300 and < 400) => new SendOutcome.Rejected("The Bluesky server sent us to another address. Check its address."),
        _ => new SendOutcome.Rejected($"Bluesky did not take it: {Words(answer)}"),
    };

    private static SendOutcome.Later Throttled(WireAnswer answer, DateTimeOffset now)
    {
        var wait = answer.Headers.TryGetValue("Retry-After", out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? now + TimeSpan.FromSeconds(seconds)
            : answer.Instant("RateLimit-Reset");
        return new(wait > now && wait <= now + LongestWait ? wait.Value : now + Window, "Bluesky asks to wait: too many calls.", ChannelThrottled: true);
    }

    private static string Words(WireAnswer answer)
    {
        var words = Text(answer, "message") ?? NameOf(answer) ?? $"status {answer.Status}.";
        return words.Length > LongestWords ? words[..LongestWords] : words;
    }

    private static string? Text(WireAnswer answer, string name) =>
        answer.Json() is { } json ? WireJson.Text(json, name) : null;
}
