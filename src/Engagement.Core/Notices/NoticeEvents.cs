namespace Engagement.Core.Notices;

/// <summary>What other programs can be told of.</summary>
public static class NoticeEvents
{
    /// <summary>Somebody commented, answered or mentioned us.</summary>
    public const string CommentReceived = "comment.received";

    /// <summary>A post, reply, first comment or acknowledgement stands on its network.</summary>
    public const string DeliverySent = "delivery.sent";

    /// <summary>A network refused one.</summary>
    public const string DeliveryFailed = "delivery.failed";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [CommentReceived, DeliverySent, DeliveryFailed];
}
