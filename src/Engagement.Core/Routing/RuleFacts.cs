using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Core.Routing;

/// <summary>What rules ask about a conversation: the newest thing the person said.</summary>
public sealed record RuleFacts(Intent Intent, string? Topic, string Language, ChannelId Channel, ThemeId? Theme, Urgency Urgency)
{
    /// <summary>Names of the segments that the person belongs to.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];
}
