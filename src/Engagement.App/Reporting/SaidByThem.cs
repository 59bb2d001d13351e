using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>What somebody said in the period, as its row tells it; instants are ticks. Who answered is known once its conversation has been read too.</summary>
internal readonly record struct SaidByThem(
    InteractionId Id,
    long Conversation,
    ContactId Contact,
    long CreatedAt,
    long ReceivedAt,
    long DeletedAt,
    Intent Intent,
    Sentiment? Mood,
    string? Language,
    string? Topic)
{
    /// <param name="thread">Its conversation, with everything of ours in it.</param>
    /// <param name="cut">What is deleted later was still there.</param>
    public InboundFact In(HeardThread thread, DateTimeOffset cut)
    {
        var (acknowledged, answered) = thread.Met(Id, CreatedAt);
        return new()
        {
            Id = Id,
            Channel = thread.Channel,
            Conversation = thread.Id,
            Contact = Contact,
            Theme = thread.Theme,
            Queue = thread.Queue,
            Language = Language,
            Topic = Topic,
            OnOwnPost = thread.OnOwnPost,
            CreatedAt = At(CreatedAt),
            ReceivedAt = At(ReceivedAt),
            Intent = Intent,
            Sentiment = Mood,
            AcknowledgedAt = acknowledged,
            AnsweredAt = answered,
            Target = thread.Target,
            WithdrawnAt = DeletedAt > 0 && DeletedAt <= cut.UtcTicks ? At(DeletedAt) : null,
        };
    }

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
