using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>The channels of a post with their own words and pictures.</summary>
internal static class PostChannels
{
    public static PostChannel Of(PostId post, ChannelId channel, CheckedPost content) => new()
    {
        PostId = post,
        ChannelId = channel,
        Text = OwnWords(channel, content.Draft),
        Pictures = content.OwnOn(channel),
    };

    /// <summary>Makes the rows say what the draft says.</summary>
    public static void Follow(Post post, CheckedPost content)
    {
        var draft = content.Draft;
        post.Channels.RemoveAll(row => !draft.ChannelIds.Contains(row.ChannelId));
        foreach (var channel in draft.ChannelIds)
        {
            if (post.Channels.Find(row => row.ChannelId == channel) is { } row)
            {
                (row.Text, row.Pictures) = (OwnWords(channel, draft), content.OwnOn(channel));
            }
            else
            {
                post.Channels.Add(Of(post.Id, channel, content));
            }
        }
    }

    /// <summary>The draft that a stored post is.</summary>
    public static PostDraft ToDraft(Post post) => new()
    {
        Text = post.Text,
        PublishAt = post.PublishAt,
        ChannelIds = [.. post.Channels.Select(row => row.ChannelId)],
        Variants = [.. post.Channels.Where(row => row.Text is not null).Select(row => new ChannelText(row.ChannelId, row.Text!))],
        MediaIds = [.. post.Media.Select(media => media.Media)],
        Pictures = [.. post.Channels.SelectMany(row => (row.Pictures ?? []).Select(own => new PictureChoice(row.ChannelId, own.Of, own.Shown.Media)))],
        ThemeId = post.ThemeId,
        LibraryItemId = post.LibraryItemId,
        Campaign = post.Campaign,
        FirstComment = post.FirstComment,
        IsThread = post.IsThread,
        Manner = post.Manner,
    };

    private static string? OwnWords(ChannelId channel, PostDraft draft) =>
        draft.Variants.FirstOrDefault(variant => variant.ChannelId == channel)?.Text;
}
