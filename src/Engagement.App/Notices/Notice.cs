using Engagement.Core.Common;
using Engagement.Core.Notices;

namespace Engagement.App.Notices;

/// <summary>One thing that another program is told; kept until it has it or a day has passed.</summary>
internal sealed class Notice
{
    public required NoticeId Id { get; init; }

    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>What makes it the same thing when it is found again.</summary>
    public required string EventKey { get; init; }

    public required string Event { get; init; }

    /// <summary>The JSON as it is sent, every time the same.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextTryAt { get; set; }

    public NoticeState State { get; set; }

    public int Tries { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why the last try failed, in words.</summary>
    public string? Problem { get; set; }
}
