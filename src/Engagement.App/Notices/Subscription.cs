using Engagement.Core.Common;

namespace Engagement.App.Notices;

/// <summary>Another program that wants to be told of something.</summary>
internal sealed class Subscription
{
    public required SubscriptionId Id { get; init; }

    public required string Url { get; init; }

    /// <summary>Of what; see <see cref="Core.Notices.NoticeEvents"/>.</summary>
    public required List<string> Events { get; init; }

    /// <summary>What its notices are signed with, encrypted.</summary>
    public required string Protected { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the ledger and the inbox were looked through for it.</summary>
    public required DateTimeOffset SeenUntil { get; set; }

    /// <summary>When the longer way back was last looked through.</summary>
    public required DateTimeOffset SweptAt { get; set; }

    public int Version { get; set; }
}
