using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;

namespace Engagement.Core.Tests.Reporting;

/// <summary>A small week of two channels and two themes in Helsinki, whose figures can be counted by hand.</summary>
internal static class Week
{
    public static readonly ChannelId X = new(1);
    public static readonly ChannelId Page = new(2);
    public static readonly ThemeId Throwback = new(11);
    public static readonly ThemeId Fans = new(12);

    private static readonly ReportWeek Number = new(2026, 47);

    /// <summary>Monday 16 November 2026, 00:00 in Helsinki.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 15, 22, 0, 0, TimeSpan.Zero);

    /// <summary>The Monday after, 06:00.</summary>
    public static readonly DateTimeOffset Cut = Monday.AddDays(7).AddHours(6);

    public static WeekFacts Empty { get; } = new()
    {
        Week = Number,
        TimeZone = "Europe/Helsinki",
        From = Monday,
        To = Monday.AddDays(7),
        Cut = Cut,
        Target = TimeSpan.FromMinutes(90),
        Inbound = [],
        Posts = [],
        Conversations = [],
        Acknowledgements = [],
        Escalations = [],
        Channels = [new(X, NetworkKind.X, "Acme on X"), new(Page, NetworkKind.Facebook, "Acme's Page")],
        Themes = [new(Throwback, "Throwback Thursday", 1), new(Fans, "Fan Friday", 2)],
    };

    /// <param name="id">Its id; its conversation has the same.</param>
    /// <param name="intent">What it is.</param>
    /// <param name="hour">Hours after Monday 00:00.</param>
    /// <param name="answered">Minutes until a person answered.</param>
    /// <param name="acknowledged">Minutes until anybody said anything.</param>
    public static InboundFact Inbound(long id, Intent intent, double hour = 10, double? answered = null, double? acknowledged = null) => new()
    {
        Id = new(id),
        Channel = X,
        Conversation = new(id),
        Contact = new(100 + id),
        CreatedAt = Monday.AddHours(hour),
        ReceivedAt = Monday.AddHours(hour).AddSeconds(10 * id),
        Intent = intent,
        AnsweredAt = answered is { } minutes ? Monday.AddHours(hour).AddMinutes(minutes) : null,
        AcknowledgedAt = (acknowledged ?? answered) is { } first ? Monday.AddHours(hour).AddMinutes(first) : null,
    };

    public static PostFact Post(long id, DeliveryState state = DeliveryState.Sent, double lateSeconds = 1, double hour = 18) => new()
    {
        Id = new(id),
        Channel = X,
        Text = $"Post {id}",
        DueAt = Monday.AddHours(hour),
        SentAt = state is DeliveryState.Sent ? Monday.AddHours(hour).AddSeconds(lateSeconds) : null,
        State = state,
    };

    public static ConversationFact Conversation(long id, int handOvers = 0, int replies = 0, double? resolvedAfterHours = null) => new()
    {
        Id = new(id),
        Channel = X,
        Contact = new(100 + id),
        HandOvers = handOvers,
        HumanReplies = replies,
        ResolvedAt = resolvedAfterHours is { } hours ? Monday.AddHours(hours) : null,
    };
}
