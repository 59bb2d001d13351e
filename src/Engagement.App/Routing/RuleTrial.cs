using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>Where past comments would have gone with a rule as it is written.</summary>
/// <param name="Tried">How many waiting comments were looked at.</param>
/// <param name="Matched">How many the rule itself would have taken.</param>
/// <param name="Moved">Those that would have gone elsewhere, newest first.</param>
public sealed record RuleTrial(int Tried, int Matched, IReadOnlyList<MovedLine> Moved)
{
    public int Unchanged => Tried - Moved.Count;
}

/// <summary>One that would have gone elsewhere.</summary>
public sealed record MovedLine(ConversationId Conversation, string Person, string Text, DateTimeOffset At, string From, string To);
