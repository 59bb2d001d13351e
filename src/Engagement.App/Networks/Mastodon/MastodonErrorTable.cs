using System.Globalization;
using System.Text.Json;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Mastodon;

/// <summary>What an error of a Mastodon server means; by its HTTP status, for the texts differ and may be missing.</summary>
internal static class MastodonErrorTable
{
    private const int LongestWords = 500;

    private static readonly string[] OfTheToken = ["scope", "login", "account", "confirm"];

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(6);

    public static SendOutcome Classify(WireAnswer answer, DateTimeOffset now) => answer.Kind switch
    {
        WireKind.NeverSent => new SendOutcome.Later(now + Soon, answer.Body),
        WireKind.NoCredentials => new SendOutcome.Reconnect(answer.Body),
        WireKind.Lost => new SendOutcome.Unknown(answer.Body),
        _ => OfAnswer(answer, now) with { Status = answer.Status, Answer = answer.Kept },
    };

    /// <summary>When the window of calls begins anew: an ISO 8601 time, on some servers seconds.</summary>
    public static DateTimeOffset? ResetOf(WireAnswer answer) =>
        answer.Headers.TryGetValue("X-RateLimit-Reset", out var text) ? WireTime.Read(text) : null;

    private static SendOutcome OfAnswer(WireAnswer answer, DateTimeOffset now) => answer.Status switch
    {
        >= 200 and < 300 => new SendOutcome.Unknown("The Mastodon server answered in words that could not be read."),
        < 400 => new SendOutcome.Rejected("The Mastodon server sent us to another address. Check the channel's server."),
        401 => new SendOutcome.Reconnect("The Mastodon server no longer takes our token. Connect the channel again."),
        403 when IsOfToken(answer) => new SendOutcome.Reconnect($"The Mastodon server does not let this connection do that. Connect the channel again and allow it. ({Words(answer)})"),
        404 or 410 => new SendOutcome.Rejected("It is no longer on Mastodon, or not visible to us."),
        408 => new SendOutcome.Unknown("The Mastodon server did not answer in time."),
        413 => new SendOutcome.Rejected("The file is too large for this Mastodon server."),
        429 => Throttled(answer, now),
        >= 500 => new SendOutcome.Unknown($"The Mastodon server had a fault of its own ({answer.Status})."),
        _ => new SendOutcome.Rejected($"The Mastodon server did not take it: {Words(answer)}"),
    };

    // A scope that is missing, an account that is locked or disabled; otherwise it is only this one thing that is not ours.
    private static bool IsOfToken(WireAnswer answer)
    {
        var words = Words(answer);
        return Array.Exists(OfTheToken, sign => words.Contains(sign, StringComparison.OrdinalIgnoreCase));
    }

    private static SendOutcome.Later Throttled(WireAnswer answer, DateTimeOffset now)
    {
        var until = answer.Number("Retry-After") is > 0 and < 86_400 and var seconds ? now + TimeSpan.FromSeconds(seconds) : ResetOf(answer);
        var wait = until > now && until < now + LongestWindow ? until.Value : now + Window;
        return new(wait, "The Mastodon server asks to wait: too many calls.", ChannelThrottled: true);
    }

    private static string Words(WireAnswer answer)
    {
        var words = answer.Json() is { } json && json.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String
            ? error.GetString()!
            : string.Create(CultureInfo.InvariantCulture, $"status {answer.Status}.");
        return words.Length > LongestWords ? words[..LongestWords] : words;
    }
}
