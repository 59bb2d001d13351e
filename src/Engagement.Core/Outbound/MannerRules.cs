using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Core.Outbound;

/// <summary>Which network knows which manner, and what it takes of it.</summary>
public static class MannerRules
{
    /// <summary>Longest answer of a poll on X; Mastodon takes twice as much.</summary>
    public const int PollAnswer = 25;

    /// <summary>Most answers of a poll.</summary>
    public const int PollAnswers = 4;

    /// <summary>Longest warning.</summary>
    public const int LongestWarning = 200;

    private const int ShortestPoll = 5;
    private const int LongestPoll = 7 * 24 * 60;

    /// <summary>Whether a network knows polls.</summary>
    public static bool HasPolls(NetworkKind network) => network is NetworkKind.Mastodon or NetworkKind.X;

    /// <summary>Whether a network lets the author choose who may reply.</summary>
    public static bool HasReplyRules(NetworkKind network) => network is NetworkKind.Bluesky or NetworkKind.X;

    /// <summary>The circle as a network has it: X knows neither followers nor nobody, and takes the next smaller one.</summary>
    public static ReplyCircle CircleOn(NetworkKind network, ReplyCircle circle) =>
        (network, circle) is (NetworkKind.X, ReplyCircle.Followers or ReplyCircle.Nobody) ? ReplyCircle.Mentioned : circle;

    /// <summary>Whether posts can be quoted from here; X lets nobody on self-serve plans.</summary>
    public static bool HasQuotes(NetworkKind network) => network == NetworkKind.Bluesky;

    /// <summary>Whether warnings and visibility are known.</summary>
    public static bool HasWarnings(NetworkKind network) => network == NetworkKind.Mastodon;

    /// <summary>What is wrong with it, whatever the network.</summary>
    public static IEnumerable<Refusal> Check(Manner manner)
    {
        ArgumentNullException.ThrowIfNull(manner);
        if (manner.ContentWarning?.Length > LongestWarning)
        {
            yield return new(RefusalKind.Invalid, $"The content warning has {manner.ContentWarning.Length} characters; the limit is {LongestWarning}.", "manner.contentWarning", LongestWarning, manner.ContentWarning.Length);
        }

        if (manner.Quote is { } quote && QuotedPost.Read(quote) is null)
        {
            yield return new(RefusalKind.Invalid, "What is quoted must be the address of a post on Bluesky, such as https://bsky.app/profile/name/post/3k….", "manner.quote", null, quote);
        }

        if (manner.Poll is { } poll && WhyNot(poll) is var (words, limit, value))
        {
            yield return new(RefusalKind.Invalid, words, "manner.poll", limit, value);
        }
    }

    /// <summary>What a channel does not take of it.</summary>
    /// <param name="manner">How it is said.</param>
    /// <param name="network">Where.</param>
    /// <param name="handle">By which account.</param>
    /// <param name="parts">All that is said so: the parts of the thread or the one, and our own comment below.</param>
    /// <param name="most">How much the account's own server takes, where servers differ.</param>
    /// <param name="withMedia">Whether it has pictures.</param>
    public static IEnumerable<Refusal> Check(Manner manner, NetworkKind network, string handle, IEnumerable<string> parts, int? most, bool withMedia)
    {
        ArgumentNullException.ThrowIfNull(manner);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(handle);
        var name = $"{network} (@{handle.TrimStart('@')})";
        if (manner.Poll is { } poll)
        {
            if (!HasPolls(network))
            {
                yield return new(RefusalKind.Invalid, $"{name} knows no polls. Take the poll or the channel out.", "manner.poll", null, null, handle);
            }
            else if (withMedia)
            {
                yield return new(RefusalKind.Invalid, $"{name} takes a poll or pictures with a post, not both.", "manner.poll", null, null, handle);
            }
            else if (network == NetworkKind.X && poll.Options.FirstOrDefault(option => option.Length > PollAnswer) is { } longest)
            {
                yield return new(RefusalKind.Invalid, $"An answer of the poll has {longest.Length} characters; {name} takes {PollAnswer}.", "manner.poll", PollAnswer, longest.Length, handle);
            }
        }

        var limit = most ?? MastodonText.Characters;
        if (manner.ContentWarning is { } warning && HasWarnings(network)
            && MastodonText.Length(warning) + parts.Max(part => MastodonText.Length(part)) is var length && length > limit)
        {
            yield return new(RefusalKind.Invalid, $"With its content warning the text is {length} characters long on {name}; the limit is {limit}.", "manner.contentWarning", limit, length, handle);
        }
    }

    private static (string Words, object? Limit, object? Value)? WhyNot(Poll poll) => poll switch
    {
        { Options: null or { Count: < 2 or > PollAnswers } } => ($"A poll has two to {PollAnswers} answers.", PollAnswers, poll.Options?.Count ?? 0),
        _ when poll.Options.Any(string.IsNullOrWhiteSpace) => ("An answer of the poll is empty.", null, null),
        _ when poll.Options.FirstOrDefault(option => option.Length > 2 * PollAnswer) is { } longest =>
            ($"An answer of the poll has {longest.Length} characters; the limit is {2 * PollAnswer}.", 2 * PollAnswer, longest.Length),
        _ when poll.Options.Distinct(StringComparer.OrdinalIgnoreCase).Count() < poll.Options.Count => ("Two answers of the poll are the same.", null, null),
        { Minutes: < ShortestPoll or > LongestPoll } => ("A poll runs from five minutes to seven days.", LongestPoll, poll.Minutes),
        _ => null,
    };
}
