using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Core.Routing;

/// <summary>What a conversation must be like for a rule; a list that is empty asks nothing, several names in one list mean any of them.</summary>
public sealed record RuleConditions
{
    public IReadOnlyList<Intent> Intents { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<ChannelId> Channels { get; init; } = [];

    public IReadOnlyList<ThemeId> Themes { get; init; } = [];

    /// <summary>Names of segments; the person belongs to one of them.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Only what cannot wait.</summary>
    public bool OnlyUrgent { get; init; }

    /// <summary>Whether it asks anything at all.</summary>
    public bool IsEmpty =>
        Intents.Count + Topics.Count + Languages.Count + Channels.Count + Themes.Count + Segments.Count == 0 && !OnlyUrgent;

    public bool Matches(RuleFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return (Intents.Count == 0 || Intents.Contains(facts.Intent))
            && (Topics.Count == 0 || (facts.Topic is { } topic && Topics.Contains(topic)))
            && (Languages.Count == 0 || Languages.Contains(facts.Language))
            && (Channels.Count == 0 || Channels.Contains(facts.Channel))
            && (Themes.Count == 0 || (facts.Theme is { } theme && Themes.Contains(theme)))
            && (Segments.Count == 0 || Segments.Any(facts.Segments.Contains))
            && (!OnlyUrgent || facts.Urgency is not Urgency.None);
    }
}
