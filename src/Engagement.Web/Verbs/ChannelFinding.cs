using System.Globalization;
using Engagement.App.Channels;
using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Web.Health;

namespace Engagement.Web.Verbs;

/// <summary>What the doctor says of a channel: the same that its page and the API say.</summary>
internal static class ChannelFinding
{
    public static Finding Of(ChannelDetails details)
    {
        var line = details.Line;
        return new(line.Health is not (ChannelHealth.NeedsReconnect or ChannelHealth.Deaf), $"channel {line.Network} {line.Handle}", string.Join(' ', Words(details).OfType<string>()));
    }

    private static IEnumerable<string?> Words(ChannelDetails details)
    {
        var (line, hearing) = (details.Line, details.Hearing);
        yield return line.LastError is { } error ? $"{line.Health}: {error}" : $"{line.Health}";
        yield return line.LastHeardAt is { } heard ? $"Last heard {Text(heard)}." : "Not heard yet.";
        yield return hearing.LastCommentAt is { } comment ? $"Last comment {Text(comment)}." : null;
        yield return hearing.MedianLag is { } lag ? string.Create(CultureInfo.InvariantCulture, $"Comments are here after {lag.TotalSeconds:0} s.") : null;
        yield return line.ListeningSince is not null ? "Listening by stream." : line.ListenProblem is { } reason ? $"Asked, not listened to: {reason}" : null;
        yield return line.PushProblem is { } silence ? $"Not told of comments at once: {silence}" : null;
        yield return Pace(line.Pace);
        yield return Queue(details.Queue);
        yield return line.TokenExpiresAt is { } expires ? $"Its token {(line.RenewsItself ? "renews itself, next by" : "ends")} {Text(expires)}." : null;
        yield return line is { CallsLeft: { } left, CallsOf: > 0 and { } of, CallsResetAt: { } reset } ? string.Create(CultureInfo.InvariantCulture, $"{left} of {of} calls left until {Text(reset)}.") : null;
        yield return details.Budget is { } budget ? Cost(budget) : null;
        yield return line.Advice;
    }

    private static string? Pace(PollPace pace) => pace switch
    {
        PollPace.Spread => "Asked more seldom: few calls are left.",
        PollPace.Thrifty => "Asked every quarter of an hour: the month's money for reading is nearly spent.",
        PollPace.Stopped => "Not asked: the month's money for reading is spent.",
        _ => null,
    };

    private static string? Queue(ChannelQueue queue) => queue is { Waiting: 0, NeedsPerson: 0 } ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"Waiting to go out: {queue.Waiting}{(queue.NextAt is { } next ? $", next {Text(next)}" : "")}{(queue.NeedsPerson > 0 ? $"; waiting for a person: {queue.NeedsPerson}" : "")}.");

    private static string Cost(ReadBudget budget) => string.Create(
        CultureInfo.InvariantCulture, $"Reading cost ${budget.SpentDollars:0.00} this month{(budget.LimitDollars is { } limit ? $" of at most ${limit:0.00}" : "")}.");

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
