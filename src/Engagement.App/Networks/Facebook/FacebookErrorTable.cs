using System.Text.Json;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Facebook;

/// <summary>What an error of the Graph API means; by code, subcode and is_transient, never by its text or the HTTP status.</summary>
internal static class FacebookErrorTable
{
    /// <summary>
    /// The network wants to see less of the account; what it was answered to may be there all the same. It borrows the number of a
    /// throttle, but reading goes on.
    /// </summary>
    public const int Restricted = 2207051;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Blocked = TimeSpan.FromHours(6);

    /// <param name="answer">What came.</param>
    /// <param name="now">Waits are counted from here.</param>
    /// <param name="network">Whose name the words say; others speak through the Graph API too.</param>
    public static SendOutcome Classify(WireAnswer answer, DateTimeOffset now, string network = "Facebook") => answer.Kind switch
    {
        WireKind.NeverSent => new SendOutcome.Later(now + Soon, answer.Body),
        WireKind.NoCredentials => new SendOutcome.Reconnect(answer.Body),
        WireKind.Lost => new SendOutcome.Unknown(answer.Body),
        _ => (GraphError.Of(answer) is { } error ? OfCode(error, answer, now, network) : OfStatus(answer, now, network))
            with { Status = answer.Status, Answer = answer.Kept },
    };

    private static SendOutcome OfStatus(WireAnswer answer, DateTimeOffset now, string network) => answer.Status switch
    {
        >= 200 and < 300 => new SendOutcome.Unknown($"{network} answered in words that could not be read."),
        < 400 => new SendOutcome.Rejected($"{network} sent us to another address. Check Networks:Facebook:GraphBaseUrl."),
        429 => Throttled(answer, now, Window, network),
        408 => new SendOutcome.Unknown($"{network} did not answer in time."),
        >= 500 => new SendOutcome.Unknown($"{network} had a fault of its own ({answer.Status})."),
        _ => new SendOutcome.Rejected($"{network} did not take it (status {answer.Status})."),
    };

    private static SendOutcome OfCode(GraphError error, WireAnswer answer, DateTimeOffset now, string network) => (error.Code, error.Subcode) switch
    {
        (_, Restricted) => new SendOutcome.Unknown($"{network} says that it restricts this activity; whether the post is there all the same is looked up."),

        // Throttles first: most of them call themselves transient.
        (32 or 80001 or 80002 or 80006, _) => Throttled(answer, now, Hour, network),
        (4 or 17 or 341 or 613, _) => Throttled(answer, now, Window, network),
        (368, _) => new SendOutcome.Later(now + Blocked, $"{network} has blocked the Page for a while: {error.Words}", ChannelThrottled: true),
        (506, _) => new SendOutcome.Unknown($"{network} says that it has these words already; whether from this attempt is looked up."),
        (102 or 104 or 190, _) => new SendOutcome.Reconnect(OfDeadToken(error.Subcode, network)),
        (10, 2018278) => new SendOutcome.Rejected($"{network} lets a Page write to a person only within 24 hours of their last message."),
        (1705, _) => new SendOutcome.Reconnect("This is a person's token; Facebook wants the Page's own. Connect the channel again."),
        (3 or 10 or 283 or (>= 200 and <= 299), _) => new SendOutcome.Reconnect(
            $"{network} does not give us a permission that this needs. Connect the channel again and allow it. ({error.Words})"),
        (10900, _) => new SendOutcome.Rejected("This comment was already answered privately."),
        (10903, _) => new SendOutcome.Rejected($"{network} does not let this person be answered privately."),
        (100, 33) => new SendOutcome.Rejected($"It is no longer on {network}, or not visible to us."),
        (_, 1366046) => new SendOutcome.Rejected($"The picture is too large for {network}."),
        (_, 1363047) => new SendOutcome.Unknown($"{network} is not available for a moment."),
        (100 or 12 or 803 or 1609005 or 324, _) => new SendOutcome.Rejected($"{network} did not take it: {error.Words}"),
        _ when error.IsTransient || error.Code is 1 or 2 || answer.Status >= 500 => new SendOutcome.Unknown($"{network} had a fault of its own: {error.Words}"),
        _ => new SendOutcome.Rejected($"{network} did not take it: {error.Words}"),
    };

    private static SendOutcome.Later Throttled(WireAnswer answer, DateTimeOffset now, TimeSpan otherwise, string network) =>
        new(now + (GraphUsage.Of(answer).Regain ?? otherwise), $"{network} asks to wait: too many calls.", ChannelThrottled: true);

    // Whatever network it is, people sign in at Facebook, and the token is a Page's.
    private static string OfDeadToken(int? subcode, string network) => subcode switch
    {
        458 => "The person who connected the Page removed our app. Connect the channel again.",
        459 => "Facebook wants the person who connected the Page to sign in there first. Then connect the channel again.",
        460 => "The person who connected the Page changed their password. Connect the channel again.",
        463 => $"{network}'s token ran out. Connect the channel again.",
        464 => "The person who connected the Page must confirm their account with Facebook first. Then connect the channel again.",
        492 => "The person who connected the Page has no role on it any more. Connect the channel again.",
        _ => $"{network} no longer takes our token. Connect the channel again.",
    };
}
