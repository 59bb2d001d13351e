using System.Globalization;
using Engagement.Core.Channels;
using Engagement.Core.Outbound;

namespace Engagement.Web.Pages.Compose;

/// <summary>How a post is said, as the form sends it.</summary>
public sealed record ComposeManner
{
    public string? Warning { get; init; }

    public string? Visibility { get; init; }

    public string? Replies { get; init; }

    public string? NoQuotes { get; init; }

    public string? Quote { get; init; }

    public string? NoCard { get; init; }

    public string[]? Options { get; init; }

    public string? Minutes { get; init; }

    public string? Multiple { get; init; }

    internal static ComposeManner Of(Manner? manner) => manner is null ? new() : new()
    {
        Warning = manner.ContentWarning,
        Visibility = manner.Visibility?.ToString(),
        Replies = manner.Replies.ToString(),
        NoQuotes = manner.NoQuotes ? "true" : null,
        Quote = manner.Quote,
        NoCard = manner.NoCard ? "true" : null,
        Options = manner.Poll is { } poll ? [.. poll.Options] : null,
        Minutes = manner.Poll?.Minutes.ToString(CultureInfo.InvariantCulture),
        Multiple = manner.Poll is { Multiple: true } ? "true" : null,
    };

    internal Manner ToManner() => new()
    {
        ContentWarning = Words(Warning),
        Visibility = Enum.TryParse<Visibility>(Visibility, out var seen) ? seen : null,
        Replies = Enum.TryParse<ReplyCircle>(Replies, out var circle) ? circle : ReplyCircle.Everyone,
        NoQuotes = NoQuotes == "true",
        Quote = Words(Quote),
        NoCard = NoCard == "true",
        Poll = Answers is { Count: > 0 } answers
            ? new(answers, int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 1440, Multiple == "true")
            : null,
    };

    private List<string> Answers => [.. (Options ?? []).Select(Words).OfType<string>()];

    private static string? Words(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
