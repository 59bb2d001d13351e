using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Routing;

namespace Engagement.Web.Pages.Settings;

/// <summary>A rule as the form sends it.</summary>
public sealed record RuleForm
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Queue { get; init; }

    public string[]? Intents { get; init; }

    public string[]? Topics { get; init; }

    public string[]? Languages { get; init; }

    public string[]? Channels { get; init; }

    public string[]? Themes { get; init; }

    public string[]? Segments { get; init; }

    public bool OnlyUrgent { get; init; }

    internal RoutingRuleId? RuleId => RoutingRuleId.TryParse(Id, null, out var id) ? id : null;

    internal RuleDraft ToDraft() => new(
        Name ?? "",
        new RuleConditions
        {
            Intents = [.. (Intents ?? []).Select(text => Enum.TryParse<Intent>(text, out var intent) ? intent : (Intent?)null).OfType<Intent>()],
            Topics = [.. (Topics ?? []).Where(WriteQueue.Topics.Contains)],
            Languages = [.. (Languages ?? []).Where(language => language is "en" or "fi" or "und")],
            Channels = [.. Ids<ChannelId>(Channels)],
            Themes = [.. Ids<ThemeId>(Themes)],
            Segments = [.. (Segments ?? []).Where(name => name.Length is > 0 and <= WriteRule.LongestName).Distinct()],
            OnlyUrgent = OnlyUrgent,
        },
        QueueId.TryParse(Queue, null, out var queue) ? queue : null);

    internal static RuleForm Of(RuleLine rule) => new()
    {
        Id = rule.Id.ToString(),
        Name = rule.Name,
        Queue = rule.Queue.ToString(),
        Intents = [.. rule.Conditions.Intents.Select(intent => intent.ToString())],
        Topics = [.. rule.Conditions.Topics],
        Languages = [.. rule.Conditions.Languages],
        Channels = [.. rule.Conditions.Channels.Select(id => id.ToString())],
        Themes = [.. rule.Conditions.Themes.Select(id => id.ToString())],
        Segments = [.. rule.Conditions.Segments],
        OnlyUrgent = rule.Conditions.OnlyUrgent,
    };

    private static IEnumerable<T> Ids<T>(string[]? texts)
        where T : struct, IId<T> =>
        (texts ?? []).Select(text => IdText.TryRead<T>(text, out var id) ? id : (T?)null).OfType<T>();
}
