using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>A conversation in which the person said something in the period, while its rows are read.</summary>
internal sealed class HeardThread
{
    private static readonly TimeSpan ReopenedWithin = TimeSpan.FromHours(72);
    private readonly List<SaidByUs> ours = [];
    private int humanReplies;
    private int handOvers;
    private long? queueBefore;
    private Sentiment? worst;
    private Sentiment? last;

    public required ConversationId Id { get; init; }

    public required ChannelId Channel { get; init; }

    public required ContactId Contact { get; init; }

    public required bool OnOwnPost { get; init; }

    public required ThemeId? Theme { get; init; }

    public required QueueId? Queue { get; init; }

    public required TimeSpan? Target { get; init; }

    public required DateTimeOffset? ResolvedAt { get; init; }

    public required DateTimeOffset LastInboundAt { get; init; }

    public void Say(SaidByUs said)
    {
        ours.Add(said);
        humanReplies += said.ByPerson ? 1 : 0;
    }

    /// <summary>It was put into a queue; the first one is no hand-over.</summary>
    public void PutIn(long queue)
    {
        handOvers += queueBefore is { } before && before != queue ? 1 : 0;
        queueBefore = queue;
    }

    /// <summary>The mood of what the person said next.</summary>
    public void Feel(Sentiment? mood)
    {
        worst = worst is null ? mood : mood is null || worst < mood ? worst : mood;
        last = mood ?? last;
    }

    /// <summary>When the first of us, and the first person of us, answered what was said.</summary>
    public (DateTimeOffset? Acknowledged, DateTimeOffset? Answered) Met(InteractionId interaction, DateTimeOffset createdAt)
    {
        var (acknowledged, answered) = ((DateTimeOffset?)null, (DateTimeOffset?)null);
        foreach (var said in ours)
        {
            if (said.Meets(interaction, createdAt))
            {
                acknowledged = acknowledged < said.SaidAt ? acknowledged : said.SaidAt;
                answered = said.ByPerson && !(answered < said.SaidAt) ? said.SaidAt : answered;
            }
        }

        return (acknowledged, answered);
    }

    public ConversationFact ToFact(DateTimeOffset cut) => new()
    {
        Id = Id,
        Channel = Channel,
        Contact = Contact,
        HandOvers = handOvers,
        HumanReplies = humanReplies,
        ResolvedAt = ResolvedAt <= cut ? ResolvedAt : null,
        Reopened = LastInboundAt > ResolvedAt && LastInboundAt - ResolvedAt <= ReopenedWithin,
        Worst = worst,
        Last = last,
    };
}
