using System.Text.RegularExpressions;

namespace Engagement.Core.Channels;

/// <summary>
/// What the networks' own rules let a self-serve account do, and what it costs; asked before the network is, so that nobody
/// is surprised by a refusal.
/// </summary>
public static class NetworkRules
{
    private const decimal XPost = 0.015m;
    private const decimal XPostWithLink = 0.20m;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether we may answer a comment, by a person or by the robot.</summary>
    /// <param name="network">The network.</param>
    /// <param name="ourHandle">Our account's name there, with or without @.</param>
    /// <param name="text">The comment.</param>
    /// <param name="answersUs">Whether the comment directly answers a post of ours.</param>
    /// <param name="quotesUs">Whether it quotes a post of ours.</param>
    public static NetworkRule MayReply(NetworkKind network, string ourHandle, string text, bool answersUs, bool quotesUs = false)
    {
        ArgumentNullException.ThrowIfNull(ourHandle);
        if (network != NetworkKind.X || answersUs || quotesUs || Mentions(text, ourHandle.TrimStart('@')))
        {
            return NetworkRule.Yes;
        }

        return NetworkRule.No("X lets an account reply by API only to people who mention it, quote it or answer its post.");
    }

    /// <summary>How long after a comment Facebook takes a private answer to it.</summary>
    public static readonly TimeSpan PrivateReplyWithin = TimeSpan.FromDays(7);

    /// <summary>The most characters of a private answer.</summary>
    public const int LongestPrivateReply = 2000;

    /// <summary>Whether a comment may be answered so that only its author sees it, from here.</summary>
    public static NetworkRule MayReplyPrivately(NetworkKind network) => network switch
    {
        NetworkKind.Facebook => NetworkRule.Yes,
        NetworkKind.X => NetworkRule.No("Private messages on X are not sent from here. Write one on X itself."),
        _ => NetworkRule.No($"Private messages on {network} are not sent from here. Write one there."),
    };

    /// <summary>Whether a comment may be liked from here.</summary>
    public static NetworkRule MayLike(NetworkKind network) => network switch
    {
        NetworkKind.X => NetworkRule.No("X does not let this account like by API."),
        NetworkKind.Instagram => NetworkRule.No("Instagram does not let comments be liked by API."),
        _ => NetworkRule.Yes,
    };

    /// <summary>Whether a comment by somebody else may be hidden from here.</summary>
    public static NetworkRule MayHide(NetworkKind network) => network switch
    {
        NetworkKind.Bluesky or NetworkKind.Mastodon => NetworkRule.No($"{network} does not let an account hide other people's replies by API."),
        _ => NetworkRule.Yes,
    };

    /// <summary>Whether a comment by somebody else may be deleted from here.</summary>
    public static NetworkRule MayDelete(NetworkKind network) => network switch
    {
        NetworkKind.Facebook or NetworkKind.Instagram => NetworkRule.Yes,
        _ => NetworkRule.No($"On {network} only its author can delete a comment."),
    };

    /// <summary>What the network charges for saying this, in US dollars; null where it is free.</summary>
    public static decimal? Price(NetworkKind network, string text) =>
        network != NetworkKind.X ? null : TextLinks.Find(text).Count > 0 ? XPostWithLink : XPost;

    /// <summary>What a person who connects a channel must know about the network's limits, one sentence each.</summary>
    public static IReadOnlyList<string> Notes(NetworkKind network) => network switch
    {
        NetworkKind.X =>
        [
            "X charges $0.015 for each post by API, $0.20 for one with a link.",
            "Reading costs too: $0.001 for each mention and $0.005 for each comment, once a day. How much a month may cost is set on the channel's page.",
            "X lets an account reply by API only to people who mention it, quote it or answer its post.",
            "A film runs at most 2 minutes and 20 seconds and has at most 512 MB.",
            "Likes, follows and quote posts are not possible by API on self-serve plans.",
            "X asks that an account that answers by itself is labelled “Automated”, answers once, and stops when asked to.",
        ],
        NetworkKind.Facebook =>
        [
            "Facebook charges nothing for its API.",
            "Comments are read with the Page's own token; a person's token reads nothing.",
            "Facebook lowers what a Page may do when it says the same thing often.",
        ],
        NetworkKind.Instagram =>
        [
            "Instagram charges nothing for its API.",
            "Only professional accounts (business or creator) that are linked to a Facebook Page can be connected.",
            "Every post needs a picture, a JPEG between 4:5 and 1.91:1 or 2 to 10 of them, or a film.",
            "A film becomes a reel: it runs 3 seconds to 15 minutes and has at most 300 MB.",
            "Instagram fetches pictures and films from this program: the internet must reach it at the address in Web:PublicUrl.",
            "A caption takes 2,200 characters, 30 hashtags and 20 mentions; links in it are not clickable.",
            "Instagram takes a limited number of posts a day by API (50 or 100); comments cannot be liked, posts cannot be edited.",
            "Comments by webhook need an app that is live and reviewed; without it they are read every minute.",
        ],
        NetworkKind.Webhook =>
        [
            "A webhook takes posts as JSON and carries them wherever its program does; no comment comes from there.",
            "It should take each Idempotency-Key once: then nothing is published twice, whatever happens on the way.",
        ],
        NetworkKind.Mastodon =>
        [
            "A film has at most 103 MB; some servers take less.",
            "Mastodon charges nothing for its API.",
            "How long a post may be differs from server to server: the composer counts by what yours says.",
            "Replies of other people cannot be hidden by API; what is deleted may live on at other servers.",
            "Mastodon asks that an account that answers by itself is marked as automated in its profile.",
        ],
        NetworkKind.Bluesky => ["Films go through Bluesky's film service, of at most 3 minutes and 300 MB; it says how many an account may send in a day.", "Posts cannot be edited on Bluesky, only deleted and written again.", "Replies of other people cannot be hidden by API."],
        _ => [],
    };

    private static bool Mentions(string text, string handle) =>
        handle.Length > 0 &&
        Regex.IsMatch(text, $@"(?<![A-Za-z0-9_@＠])[@＠]{Regex.Escape(handle)}(?![A-Za-z0-9_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
}
