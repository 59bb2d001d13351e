using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Publishing;

/// <summary>A post with everything its page and the API show.</summary>
public sealed record PostView(
    PostLine Line,
    IReadOnlyList<ChannelText> Variants,
    IReadOnlyList<MediaRef> Media,
    ILookup<ChannelId, OwnPicture> Own,
    string? FirstComment,
    bool IsThread,
    Manner? Manner,
    string? Campaign,
    string? ReviewNote,
    UserId? CreatedBy,
    DateTimeOffset CreatedAt,
    UserId? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    IReadOnlyList<DeliveryLine> Deliveries)
{
    /// <summary>The pictures that a channel shows.</summary>
    public IReadOnlyList<MediaRef> MediaOn(ChannelId channel) => OwnPicture.Show(Media, Own[channel]);

    /// <summary>Every picture that is shown anywhere.</summary>
    public IEnumerable<MediaRef> Shown => Media.Concat(Own.SelectMany(place => place.Select(own => own.Shown)));

    /// <summary>The words that a channel says, before its links are marked.</summary>
    public string TextOn(ChannelId channel) => Variants.FirstOrDefault(variant => variant.ChannelId == channel)?.Text ?? Line.Text;
}
