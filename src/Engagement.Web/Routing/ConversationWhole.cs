using Engagement.App.Routing;

namespace Engagement.Web.Routing;

/// <summary>A conversation with everything said in it, how it was read and decided, its clocks and its history.</summary>
internal sealed record ConversationWhole(
    ConversationAnswer Conversation,
    RootPost? Post,
    IReadOnlyList<ThreadLine> Interactions,
    IReadOnlyList<ClockLine> Clocks,
    IReadOnlyList<HistoryLine> History)
{
    public static ConversationWhole From(ConversationDetails details, DateTimeOffset now) => new(
        ConversationAnswer.From(details.Head, now), details.Root, details.Lines, details.Clocks, details.History);
}
