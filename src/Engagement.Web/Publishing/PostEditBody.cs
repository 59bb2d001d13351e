using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.Web.Publishing;

/// <summary>What is to be different; what is left out stays. <c>draft: false</c> schedules a draft.</summary>
internal sealed record PostEditBody(
    string? Text = null,
    DateTimeOffset? PublishAt = null,
    IReadOnlyList<ChannelId>? ChannelIds = null,
    IReadOnlyList<ChannelText>? Variants = null,
    IReadOnlyList<MediaId>? MediaIds = null,
    string? FirstComment = null,
    bool? Thread = null,
    Manner? Manner = null,
    bool? Draft = null,
    int? Version = null,
    IReadOnlyList<PictureChoice>? Pictures = null)
{
    public PostEdit ToEdit() => new()
    {
        Text = Text,
        PublishAt = PublishAt,
        ChannelIds = ChannelIds,
        Variants = Variants,
        MediaIds = MediaIds,
        FirstComment = FirstComment,
        IsThread = Thread,
        Manner = Manner,
        Pictures = Pictures,
        Version = Version,
    };
}
