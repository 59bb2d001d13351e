using System.Text.Json;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.X;

/// <summary>What an answer of X that is no success means.</summary>
internal static class XErrorTable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static SendOutcome Classify(WireAnswer answer, DateTimeOffset now)
    {
        var outcome = answer.Kind switch
        {
            WireKind.NeverSent => new SendOutcome.Later(now + Soon, answer.Body),
            WireKind.NoCredentials => new SendOutcome.Reconnect(answer.Body),
            WireKind.Lost => new SendOutcome.Unknown(answer.Body),
            _ => OfStatus(answer, now),
        };
        return answer.Kind == WireKind.Answered ? outcome with { Status = answer.Status, Answer = answer.Kept } : outcome;
    }

    private static SendOutcome OfStatus(WireAnswer answer, DateTimeOffset now) => answer.Status switch
    {
        // A success whose body could not be read: it was most likely taken.
        >= 200 and < 300 => new SendOutcome.Unknown("X answered in words that could not be read."),
        < 400 => new SendOutcome.Rejected("X sent us to another address. Check Networks:X:ApiBaseUrl."),
        401 => new SendOutcome.Reconnect("X no longer takes our token. Connect the channel again."),
        402 => new SendOutcome.Reconnect("X reports no credits left. Buy credits in X's developer console, then connect the channel again."),
        403 => OfRefusal(answer, now),
        404 => new SendOutcome.Rejected("It is no longer on X."),
        408 => new SendOutcome.Unknown("X did not answer in time."),
        429 => TooMany(answer, now),
        >= 500 => new SendOutcome.Unknown($"X had a fault of its own ({answer.Status})."),
        _ => new SendOutcome.Rejected($"X did not take it: {Detail(answer)}"),
    };

    private static SendOutcome OfRefusal(WireAnswer answer, DateTimeOffset now)
    {
        var (detail, type) = (Detail(answer), Field(answer, "type") ?? "");
        if (Has(detail, "duplicate content"))
        {
            return new SendOutcome.Unknown("X says that it has these words already; whether from this attempt is looked up.");
        }

        if (Has(type, "usage-capped"))
        {
            return new SendOutcome.Later(now + Day, "The X app has used up what it may do this month.", ChannelThrottled: true);
        }

        if (Has(detail, "mentioned or otherwise engaged") || Has(detail, "reply to or quote posts where you are mentioned"))
        {
            return new SendOutcome.Rejected("X lets an account reply by API only to people who mention it, quote it or answer its post.");
        }

        if (Has(type, "client-forbidden") || Has(type, "unsupported-authentication"))
        {
            return new SendOutcome.Rejected("The X app is not set up for this: attach it to a project and use OAuth 2.0 user access.");
        }

        return new SendOutcome.Rejected($"X does not allow it: {detail}");
    }

    private static SendOutcome.Later TooMany(WireAnswer answer, DateTimeOffset now)
    {
        if (Has(Field(answer, "type") ?? "", "usage-capped"))
        {
            return new(now + Day, "The X app has used up what it may do this month.", ChannelThrottled: true);
        }

        var until = RateLimits(answer, now) ?? now + Window;
        return new(until, "X asks to wait: too many calls.", ChannelThrottled: true);
    }

    /// <summary>Until when X's headers say that nothing more is taken; null when something is.</summary>
    public static DateTimeOffset? RateLimits(WireAnswer answer, DateTimeOffset now)
    {
        // The limits of a day stand beside those of a quarter of an hour, and the longest wait counts.
        DateTimeOffset?[] resets =
        [
            Reset(answer, "x-rate-limit"), Reset(answer, "x-app-limit-24hour"), Reset(answer, "x-user-limit-24hour"),
        ];
        var latest = resets.Max();

        // Nothing that X limits lasts longer than a day: a header that says so speaks of something else.
        return latest > now + Day ? now + Window : latest > now ? latest : null;
    }

    private static DateTimeOffset? Reset(WireAnswer answer, string limit) =>
        answer.Number($"{limit}-remaining") == 0 ? answer.Instant($"{limit}-reset") : null;

    private static string Detail(WireAnswer answer)
    {
        if (answer.Json() is not { } json)
        {
            return $"status {answer.Status}.";
        }

        if (json.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0
            && errors[0].ValueKind == JsonValueKind.Object && errors[0].TryGetProperty("message", out var message)
            && message.ValueKind == JsonValueKind.String)
        {
            return message.GetString()!;
        }

        return Field(answer, "detail") ?? Field(answer, "title") ?? $"status {answer.Status}.";
    }

    private static string? Field(WireAnswer answer, string name) =>
        answer.Json() is { } json ? WireJson.Text(json, name) : null;

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
