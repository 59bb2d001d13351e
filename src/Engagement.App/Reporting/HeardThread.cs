using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>A conversation in which the person said something in the period, while its rows are read.</summary>
internal sealed class HeardThread
{
    private static readonly TimeSpan Settling = TimeSpan.FromHours(72);
    private List<SaidByUs>? ours;
    private int handOvers;
    private long queueBefore;
    private Sentiment? worst;
    private Sentiment? last;

    public required ConversationId Id { get; init; }

    public required ChannelId Channel { get; init; }

    public required ContactId Contact { get; init; }

    public required bool OnOwnPost { get; init; }

    public required ThemeId? Theme { get; init; }

    public required QueueId? Queue { get; init; }

    public required TimeSpan? Target { get; init; }

    /// <summary>For the first time, in ticks; 0 where it never was.</summary>
    public required long ResolvedAt { get; init; }

    /// <summary>First after that, in ticks; 0 where it never was.</summary>
    public required long ReopenedAt { get; init; }

    public void Say(SaidByUs said) => (ours ??= new(1)).Add(said);

    /// <summary>It was put into a queue; the first one is no hand-over.</summary>
    public void PutIn(long queue)
    {
        handOvers += queueBefore != 0 && queueBefore != queue ? 1 : 0;
        queueBefore = queue;
    }

    /// <summary>The mood of what the person said next.</summary>
    public void Feel(Sentiment? mood)
    {
        worst = worst is null ? mood : mood is null || worst < mood ? worst : mood;
        last = mood ?? last;
    }

    /// <summary>When the first of us, and the first person of us, answered what was said.</summary>
    public (DateTimeOffset? Acknowledged, DateTimeOffset? Answered) Met(InteractionId interaction, long createdAt)
    {
        var (acknowledged, answered) = (long.MaxValue, long.MaxValue);
        foreach (var said in ours ?? [])
        {
            if (said.Meets(interaction, createdAt))
            {
                acknowledged = Math.Min(acknowledged, said.SaidAt);
                answered = said.ByPerson ? Math.Min(answered, said.SaidAt) : answered;
            }
        }

        return (InstantOrNone(acknowledged), InstantOrNone(answered));
    }

    public ConversationFact ToFact(DateTimeOffset cut)
    {
        var resolved = ResolvedAt > 0 && ResolvedAt <= cut.UtcTicks;
        return new()
        {
            Id = Id,
            Channel = Channel,
            Contact = Contact,
            HandOvers = handOvers,
            HumanReplies = HumanReplies(resolved ? ResolvedAt + Settling.Ticks : long.MaxValue),
            ResolvedAt = resolved ? new(ResolvedAt, TimeSpan.Zero) : null,
            Reopened = resolved && ReopenedAt > 0 && ReopenedAt <= cut.UtcTicks && ReopenedAt - ResolvedAt <= Settling.Ticks,
            Worst = worst,
            Last = last,
        };
    }

    private int HumanReplies(long writtenUntil)
    {
        var count = 0;
        foreach (var said in ours ?? [])
        {
            count += said.ByPerson && said.WrittenAt <= writtenUntil ? 1 : 0;
        }

        return count;
    }

    private static DateTimeOffset? InstantOrNone(long ticks) => ticks == long.MaxValue ? null : new(ticks, TimeSpan.Zero);
}
