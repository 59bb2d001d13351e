using System.Globalization;
using System.Text.Json;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Turns posts of others into inbound items.</summary>
internal static class BlueskyItems
{
    private const string RobotLabel = "bot";

    public static InboundItem? Of(ChannelAccess channel, BlueskyView view)
    {
        if (view is not { Uri: { } uri, Record: { } post, Author: { Did: { } did } author })
        {
            return null;
        }

        return new InboundItem
        {
            Network = NetworkKind.Bluesky,
            AccountRemoteId = channel.RemoteId,
            Verb = InboundVerb.Created,
            Kind = KindOf(channel, post),
            RemoteId = uri,
            ParentRemoteId = post.Reply?.Parent?.Uri,
            RootRemoteId = post.Reply?.Root?.Uri ?? uri,
            Author = new(did, author.DisplayName is { Length: > 0 } name ? name : author.Handle ?? "", author.Handle, IsRobot(author)),
            Text = post.Text,
            Labels = [.. (view.Labels ?? []).Concat(author.Labels ?? []).Where(label => label.Neg is not true).Select(label => label.Val).OfType<string>().Distinct()],
            MediaUrls = Pictures(view.Embed),
            Permalink = BlueskyUri.Read(uri)?.WebAddress(author.Handle),
            CreatedAt = CreatedAt(post, view.IndexedAt),
        };
    }

    private static InteractionKind KindOf(ChannelAccess channel, BlueskyPost post)
    {
        if (BlueskyUri.Read(post.Reply?.Root?.Uri)?.Repo != channel.RemoteId)
        {
            return InteractionKind.Mention;
        }

        return post.Reply?.Parent?.Uri == post.Reply?.Root?.Uri ? InteractionKind.Comment : InteractionKind.Reply;
    }

    // The author's clock is whatever they say it is; nothing was said after it was seen.
    private static DateTimeOffset? CreatedAt(BlueskyPost post, DateTimeOffset? seen) =>
        DateTimeOffset.TryParse(post.CreatedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var said)
            ? said < seen ? said : seen ?? said
            : seen;

    private static bool IsRobot(BlueskyView.BlueskyAuthor author) => author.Labels?.Any(label => label.Val == RobotLabel) ?? false;

    private static List<string> Pictures(JsonElement? embed)
    {
        if (embed is not { ValueKind: JsonValueKind.Object } view || !view.TryGetProperty("images", out var images) || images.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return [.. images.EnumerateArray()
            .Where(image => image.ValueKind == JsonValueKind.Object && image.TryGetProperty("fullsize", out var address) && address.ValueKind == JsonValueKind.String)
            .Select(image => image.GetProperty("fullsize").GetString()!)];
    }
}
