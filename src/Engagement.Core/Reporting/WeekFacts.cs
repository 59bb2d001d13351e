using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>Everything a weekly report is computed from, as rows. Instants are UTC.</summary>
public sealed record WeekFacts
{
    public required ReportWeek Week { get; init; }

    /// <summary>IANA zone of the workspace.</summary>
    public required string TimeZone { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>Until when things are known: the Monday morning after the week, or now where that is earlier.</summary>
    public required DateTimeOffset Cut { get; init; }

    /// <summary>The promise for a first answer where a queue has no other.</summary>
    public required TimeSpan Target { get; init; }

    public required IReadOnlyList<InboundFact> Inbound { get; init; }

    public required IReadOnlyList<PostFact> Posts { get; init; }

    public required IReadOnlyList<ConversationFact> Conversations { get; init; }

    public required IReadOnlyList<AcknowledgementFact> Acknowledgements { get; init; }

    public required IReadOnlyList<ChannelFact> Channels { get; init; }

    public required IReadOnlyList<ThemeFact> Themes { get; init; }

    /// <summary>Steps of the ladder that fired in the week: conversation and percent.</summary>
    public required IReadOnlyList<EscalationFact> Escalations { get; init; }

    /// <summary>Answers by people of ours, written in the week.</summary>
    public IReadOnlyList<ReplyFact> Replies { get; init; } = [];

    /// <summary>People who were heard for the first time.</summary>
    public IReadOnlyList<ContactId> NewContacts { get; init; } = [];

    /// <summary>Robots of others among those who wrote: what they write counts as comments, they themselves are not people.</summary>
    public IReadOnlyList<ContactId> Robots { get; init; } = [];

    /// <summary>How many follow those who praised more than once, where their network tells.</summary>
    public IReadOnlyList<FollowersFact> Followers { get; init; } = [];

    /// <summary>Posts of the last sixteen weeks with what they drew.</summary>
    public IReadOnlyList<TimingFact> Timings { get; init; } = [];

    /// <summary>Occurrences of the seven days after the week without a post.</summary>
    public IReadOnlyList<AheadFact> Ahead { get; init; } = [];

    /// <summary>Channels that were not heard for a while.</summary>
    public IReadOnlyList<DeafFact> Deaf { get; init; } = [];

    /// <summary>Who was asked how we did, or answered it.</summary>
    public IReadOnlyList<SurveyFact> Surveys { get; init; } = [];

    /// <summary>The segments with those of their people who wrote.</summary>
    public IReadOnlyList<SegmentFact> Segments { get; init; } = [];

    /// <summary>Another period than a week: "2026-11-01/2026-11-30".</summary>
    public string? Period { get; init; }
}
