using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Publishing;

/// <summary>A post with everything its page and the API show.</summary>
public sealed record PostView(
    PostLine Line,
    IReadOnlyList<ChannelText> Variants,
    IReadOnlyList<MediaRef> Media,
    string? FirstComment,
    bool IsThread,
    Manner? Manner,
    string? ReviewNote,
    UserId? CreatedBy,
    DateTimeOffset CreatedAt,
    UserId? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    IReadOnlyList<DeliveryLine> Deliveries);
