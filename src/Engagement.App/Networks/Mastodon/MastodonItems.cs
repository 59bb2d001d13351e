using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Turns posts of others into inbound items.</summary>
internal static class MastodonItems
{
    /// <param name="channel">Ours.</param>
    /// <param name="status">What was said.</param>
    /// <param name="root">What it all began with; null when it began with this.</param>
    public static InboundItem? Of(ChannelAccess channel, MastodonStatus status, MastodonStatus? root)
    {
        if (status is not { Id: { } id, Account: { Id: { } author } account })
        {
            return null;
        }

        var belowOurs = root?.Account?.Id == channel.RemoteId;
        return new InboundItem
        {
            Network = NetworkKind.Mastodon,
            AccountRemoteId = channel.RemoteId,
            Verb = InboundVerb.Created,
            Kind = KindOf(status, root, belowOurs),
            RemoteId = id,
            ParentRemoteId = status.InReplyToId,
            RootRemoteId = root?.Id ?? id,
            Author = new(author, account.Name, account.Acct, account.Bot ?? false) { Followers = account.FollowersCount },
            Text = Words(channel, status),
            MediaUrls = [.. (status.MediaAttachments ?? []).Select(media => media.Url ?? media.PreviewUrl).OfType<string>()],
            Permalink = status.Url ?? status.Uri,
            CreatedAt = status.CreatedAt,
        };
    }

    private static InteractionKind KindOf(MastodonStatus status, MastodonStatus? root, bool belowOurs) => (status.Visibility, belowOurs) switch
    {
        ("direct", _) => InteractionKind.Message,
        (_, true) => status.InReplyToId == root!.Id ? InteractionKind.Comment : InteractionKind.Reply,
        _ => InteractionKind.Mention,
    };

    // An answer begins with the name of whom it answers; the words are what follows.
    private static string Words(ChannelAccess channel, MastodonStatus status)
    {
        var text = HtmlWords.Read(status.Content ?? "");
        var said = status.InReplyToId is null ? text : MastodonText.WithoutName(text, channel.Handle);
        return status.SpoilerText is { Length: > 0 } warning ? $"{warning}\n\n{said}" : said;
    }
}
