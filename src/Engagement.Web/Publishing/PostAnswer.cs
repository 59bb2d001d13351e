using Engagement.App.Outbound;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;

namespace Engagement.Web.Publishing;

/// <summary>A post with its deliveries. Its state is its own until it is scheduled, then what its deliveries say.</summary>
internal sealed record PostAnswer(
    PostId Id,
    PostStanding State,
    string Progress,
    string Text,
    DateTimeOffset PublishAt,
    ThemeId? ThemeId,
    IReadOnlyList<ChannelId> ChannelIds,
    IReadOnlyList<ChannelText> Variants,
    IReadOnlyList<MediaId> MediaIds,
    IReadOnlyList<PictureChoice> Pictures,
    string? FirstComment,
    bool Thread,
    Manner? Manner,
    string? ReviewNote,
    DateTimeOffset CreatedAt,
    int Version,
    IReadOnlyList<DeliveryLine> Deliveries)
{
    public static PostAnswer From(PostView post) => new(
        post.Line.Id,
        post.Line.Progress.Standing,
        post.Line.Progress.Words,
        post.Line.Text,
        post.Line.PublishAt,
        post.Line.ThemeId,
        [.. post.Line.Places.Select(place => place.ChannelId)],
        post.Variants,
        [.. post.Media.Select(media => media.Media)],
        [.. post.Own.SelectMany(place => place.Select(own => new PictureChoice(place.Key, own.Of, own.Shown.Media)))],
        post.FirstComment,
        post.IsThread,
        post.Manner,
        post.ReviewNote,
        post.CreatedAt,
        post.Line.Version,
        post.Deliveries);
}
