namespace Engagement.App.Networks.Instagram;

/// <summary>
/// Ids of what is under our own media are Instagram's. What names us under other people's media is answered another way, and can be found
/// again only by the media and, where it is a comment, the comment: its id here says both.
/// </summary>
internal static class InstagramIds
{
    private const string Mark = "mention";

    public static string Mention(string media, string? comment) => comment is null ? $"{Mark}:{media}" : $"{Mark}:{media}:{comment}";

    /// <summary>Null when the id is no mention's.</summary>
    public static (string Media, string? Comment)? ReadMention(string id) => id.Split(':') switch
    {
        [Mark, { Length: > 0 } media] => (media, null),
        [Mark, { Length: > 0 } media, { Length: > 0 } comment] => (media, comment),
        _ => null,
    };
}
