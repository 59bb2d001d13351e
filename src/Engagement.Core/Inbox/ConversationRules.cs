using System.Collections.Frozen;

namespace Engagement.Core.Inbox;

/// <summary>Every move of a conversation. Anything else is a bug and throws where it is tried.</summary>
public static class ConversationRules
{
    private static readonly FrozenSet<(ConversationState From, ConversationState To)> Allowed = new[]
    {
        (ConversationState.New, ConversationState.Acknowledged),
        (ConversationState.New, ConversationState.Open),
        (ConversationState.New, ConversationState.Held),
        (ConversationState.New, ConversationState.Resolved),
        (ConversationState.Acknowledged, ConversationState.Open),
        (ConversationState.Acknowledged, ConversationState.Held),
        (ConversationState.Acknowledged, ConversationState.Resolved),
        (ConversationState.Acknowledged, ConversationState.Waiting),
        (ConversationState.Open, ConversationState.Waiting),
        (ConversationState.Open, ConversationState.Snoozed),
        (ConversationState.Open, ConversationState.Held),
        (ConversationState.Open, ConversationState.Resolved),
        (ConversationState.Waiting, ConversationState.Open),
        (ConversationState.Waiting, ConversationState.Snoozed),
        (ConversationState.Waiting, ConversationState.Held),
        (ConversationState.Waiting, ConversationState.Resolved),
        (ConversationState.Snoozed, ConversationState.Open),
        (ConversationState.Snoozed, ConversationState.Waiting),
        (ConversationState.Snoozed, ConversationState.Held),
        (ConversationState.Snoozed, ConversationState.Resolved),
        (ConversationState.Held, ConversationState.Open),
        (ConversationState.Held, ConversationState.Resolved),
        (ConversationState.Resolved, ConversationState.Open),
        (ConversationState.Resolved, ConversationState.Held),
    }.ToFrozenSet();

    /// <summary>Whether it lies on the desk: somebody waits for us, or we wait for somebody. Snoozed ones come back by themselves.</summary>
    public static bool IsOnDesk(ConversationState state) =>
        state is ConversationState.New or ConversationState.Open or ConversationState.Waiting;

    public static bool CanMove(ConversationState from, ConversationState to) => from == to || Allowed.Contains((from, to));

    /// <summary>
    /// Where a conversation goes when the person says something new. One that waits for a person of ours goes on waiting,
    /// whatever comes after; spam in it does not hide the question before it.
    /// </summary>
    /// <param name="from">Where it stands.</param>
    /// <param name="decision">What was decided about the new thing.</param>
    /// <param name="willBeSent">Whether a decided acknowledgement is really sent (not in a dry run).</param>
    public static ConversationState AfterInbound(ConversationState from, DecisionKind decision, bool willBeSent) => decision switch
    {
        DecisionKind.Route => ConversationState.Open,
        DecisionKind.Acknowledge when !willBeSent => from is ConversationState.New ? ConversationState.Open : from,
        DecisionKind.Acknowledge => from is ConversationState.New ? ConversationState.Acknowledged : from,
        DecisionKind.Hold => from is ConversationState.New or ConversationState.Acknowledged or ConversationState.Resolved
            ? ConversationState.Held
            : from,
        DecisionKind.Ignore when from is ConversationState.New => ConversationState.Resolved,
        _ => from,
    };
}
