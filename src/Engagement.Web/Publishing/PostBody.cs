using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.Web.Publishing;

/// <summary>A post to be written; with <c>draft</c> it is only kept.</summary>
internal sealed record PostBody(
    string Text,
    DateTimeOffset PublishAt,
    IReadOnlyList<ChannelId> ChannelIds,
    IReadOnlyList<ChannelText>? Variants = null,
    IReadOnlyList<MediaId>? MediaIds = null,
    ThemeId? ThemeId = null,
    string? FirstComment = null,
    bool Draft = false,
    bool Thread = false,
    Manner? Manner = null,
    IReadOnlyList<PictureChoice>? Pictures = null)
{
    public PostDraft ToDraft() => new()
    {
        Text = Text,
        PublishAt = PublishAt,
        ChannelIds = ChannelIds,
        Variants = Variants ?? [],
        MediaIds = MediaIds ?? [],
        ThemeId = ThemeId,
        FirstComment = FirstComment,
        IsThread = Thread,
        Manner = Manner,
        Pictures = Pictures ?? [],
    };
}
