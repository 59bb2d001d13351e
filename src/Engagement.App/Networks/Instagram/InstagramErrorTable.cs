using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Instagram;

/// <summary>What an error means on Instagram: its own subcodes first, then those of the Graph API.</summary>
internal static class InstagramErrorTable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The codes that say that a person must do something else, by subcode.</summary>
    private static readonly HashSet<int> Wrong = [2207004, 2207005, 2207009, 2207010, 2207023, 2207026, 2207028, 2207035, 2207036, 2207037, 2207040, 2207057];

    public static SendOutcome Classify(WireAnswer answer, DateTimeOffset now) =>
        answer.Kind == WireKind.Answered && GraphError.Of(answer) is { } error && OfCode(error, now) is { } outcome
            ? outcome with { Status = answer.Status, Answer = answer.Kept }
            : FacebookErrorTable.Classify(answer, now, "Instagram");

    /// <summary>A container that came to nothing; Instagram says why in its status.</summary>
    public static SendOutcome OfContainer(InstagramContainer container, DateTimeOffset now) => SubcodeIn(container.Status) switch
    {
        { } subcode when Wrong.Contains(subcode) => new SendOutcome.Rejected($"Instagram did not take it: {container.Status}"),
        2207052 => NotFetched(now),
        _ => new SendOutcome.Later(now + Soon, $"Instagram could not make the post ready; it is made ready anew. ({container.Status ?? container.StatusCode})"),
    };

    public static SendOutcome.Later UsedUp(DateTimeOffset now, int? total) => new(
        now + Hour,
        total is { } most ? $"Instagram takes {most} posts a day from this account by API, and they are used up. It is tried again every hour." : "Instagram takes no more posts from this account by API today. It is tried again every hour.",
        IsWait: true);

    private static SendOutcome? OfCode(GraphError error, DateTimeOffset now) => (error.Code, error.Subcode) switch
    {
        (_, 2207042) => UsedUp(now, null),
        (_, 2207027) => new SendOutcome.Later(now + Soon, "Instagram is still making the post ready.", IsWait: true),
        (_, 2207050) => new SendOutcome.Reconnect("Instagram has restricted the account. Open Instagram as this account and follow what it asks; then connect the channel again."),
        (_, 2207052) => NotFetched(now),
        (_, 2207003) => new SendOutcome.Later(now + Soon, "Instagram took too long to fetch the picture from here; it is tried again."),
        (_, 2207006 or 2207008 or 2207020) => new SendOutcome.Later(now + Soon, "What Instagram had made ready is gone; it is made ready anew."),
        (_, { } subcode) when Wrong.Contains(subcode) => new SendOutcome.Rejected($"Instagram did not take it: {error.Words}"),
        (-1 or -2, _) => new SendOutcome.Unknown($"Instagram had a fault of its own: {error.Words}"),
        _ => null,
    };

    private static SendOutcome.Later NotFetched(DateTimeOffset now) =>
        new(now + Soon, "Instagram could not fetch the picture from here. Let the internet reach /media/out/ at the address in Web:PublicUrl, without a sign-in in front of it.");

    private static int? SubcodeIn(string? status)
    {
        for (var at = status?.IndexOf("2207", StringComparison.Ordinal) ?? -1; at >= 0; at = status!.IndexOf("2207", at + 1, StringComparison.Ordinal))
        {
            if (at + 7 <= status!.Length && int.TryParse(status.AsSpan(at, 7), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var subcode))
            {
                return subcode;
            }
        }

        return null;
    }
}
