using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>A part of the workspace; an empty list leaves nothing out.</summary>
public sealed record ReportFilter
{
    public static readonly ReportFilter Everything = new();

    public IReadOnlyList<ChannelId> Channels { get; init; } = [];

    public IReadOnlyList<ThemeId> Themes { get; init; } = [];

    public IReadOnlyList<QueueId> Queues { get; init; } = [];

    /// <summary>Primary tags such as "fi".</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public bool IsEverything => Channels.Count + Themes.Count + Queues.Count + Languages.Count == 0;

    /// <summary>The rows that belong to the part. What has no theme, queue or language is left out where one is asked for.</summary>
    public WeekFacts Apply(WeekFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (IsEverything)
        {
            return facts;
        }

        var inbound = facts.Inbound.Where(row => Has(row.Channel) && Has(row.Theme) && Has(row.Queue) && Speaks(row.Language)).ToList();
        var threads = inbound.Select(row => row.Conversation).ToHashSet();
        var posts = facts.Posts.Where(row => Has(row.Channel) && Has(row.Theme) && Speaks(row.Language)).ToList();
        var people = inbound.Select(row => row.Contact).ToHashSet();
        return facts with
        {
            Inbound = inbound,
            Posts = posts,
            Conversations = [.. facts.Conversations.Where(row => threads.Contains(row.Id))],
            Acknowledgements = [.. facts.Acknowledgements.Where(row => row.Conversation is { } thread && threads.Contains(thread))],
            Escalations = [.. facts.Escalations.Where(row => threads.Contains(row.Conversation))],
            Replies = [.. facts.Replies.Where(row => threads.Contains(row.Conversation))],
            Surveys = [.. facts.Surveys.Where(row => Has(row.Channel) && Has(row.Theme) && Has(row.Queue) && Speaks(row.Language))],
            NewContacts = [.. facts.NewContacts.Where(people.Contains)],
            Channels = [.. facts.Channels.Where(row => Has(row.Id))],
            Themes = [.. facts.Themes.Where(row => Has(row.Id))],
            Ahead = [.. facts.Ahead.Where(row => Has(row.Theme))],
            Deaf = [.. facts.Deaf.Where(row => Has(row.Channel))],

            // Best times are told of posts alone; which of them belong to the part is known only for those of the period.
            Timings = [.. facts.Timings.IntersectBy(posts.Select(row => row.Id), row => row.Id)],
        };
    }

    private bool Has(ChannelId channel) => Channels.Count == 0 || Channels.Contains(channel);

    private bool Has(ThemeId? theme) => Themes.Count == 0 || (theme is { } one && Themes.Contains(one));

    private bool Has(QueueId? queue) => Queues.Count == 0 || (queue is { } one && Queues.Contains(one));

    private bool Speaks(string? language) => Languages.Count == 0 || (language is not null && Languages.Contains(language.Split('-')[0]));
}
