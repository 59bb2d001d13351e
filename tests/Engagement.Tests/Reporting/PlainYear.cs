using Engagement.App.Inbox;
using Engagement.App.Reporting;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.Tests.Reporting;

/// <summary>What happened in a generated year, as plain records that know nothing of the database or the report.</summary>
internal sealed class PlainYear
{
    public List<(ChannelId Id, string Name, NetworkKind Network)> Channels { get; } = [];

    public List<(ThemeId Id, string Name)> Themes { get; } = [];

    public List<PlainComment> Comments { get; } = [];

    /// <summary>What stands on the network as ours, by its thread.</summary>
    public Dictionary<ConversationId, List<PlainReply>> Replies { get; } = [];

    public Dictionary<ConversationId, PlainThread> Threads { get; } = [];

    public Dictionary<ContactId, PlainPerson> People { get; } = [];

    public List<PlainPost> Posts { get; } = [];

    public List<PlainSurvey> Surveys { get; } = [];

    public List<PlainStep> Steps { get; } = [];

    public List<(ChannelId Channel, DateTimeOffset Hour, int Minutes)> Deaf { get; } = [];

    public void Add(PlainReply reply)
    {
        if (!Replies.TryGetValue(reply.Thread, out var others))
        {
            Replies.Add(reply.Thread, others = []);
        }

        others.Add(reply);
    }
}

internal sealed record PlainComment(
    InteractionId Id, PlainThread Thread, DateTimeOffset At, DateTimeOffset Received, Intent Intent, Sentiment? Mood, DateTimeOffset? Deleted);

internal sealed record PlainReply(DeliveryId? Id, ConversationId Thread, InteractionId? To, DateTimeOffset Written, DateTimeOffset Sent, bool ByPerson, UserId? Person)
{
    public bool Wrong { get; init; }
}

internal sealed record PlainThread(ConversationId Id, ChannelId Channel, ContactId Contact, bool OnOwn, ThemeId? Theme)
{
    public TimeSpan Target { get; set; }

    public DateTimeOffset? Resolved { get; set; }

    public DateTimeOffset? Reopened { get; set; }

    /// <summary>Into which queue it was put, in their order.</summary>
    public List<(QueueId Queue, DateTimeOffset At)> Queues { get; } = [];

    /// <summary>The moods of the person, in no order.</summary>
    public List<(DateTimeOffset At, Sentiment Mood)> Moods { get; } = [];
}

internal sealed record PlainPerson(DateTimeOffset FirstSeen, bool IsRobot, long? Followers, ContactFigures Figures);

internal sealed record PlainSurvey(DateTimeOffset Asked, DateTimeOffset? Answered, int? Score);

internal sealed record PlainPost(
    DeliveryId Id, ChannelId Channel, string Text, ThemeId? Theme, DateTimeOffset Due, DateTimeOffset? Sent, DeliveryState State, HeldReason? Held)
{
    public List<PostFigure> Told { get; } = [];
}

/// <summary>A promise of which warnings were given: when it was to be kept, and when it was.</summary>
internal sealed record PlainPromise(DateTimeOffset Due, DateTimeOffset? Kept);

internal sealed record PlainStep(ConversationId Thread, int Step, DateTimeOffset At, PlainPromise Promise);
