namespace Engagement.Core.Inbox;

/// <summary>A past comment as a dry run asks about it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Conversation">Its thread.</param>
/// <param name="Person">Who said it.</param>
/// <param name="At">The network's time.</param>
/// <param name="Triage">How it is read.</param>
/// <param name="Facts">What is known beside the caps and earlier thanks, which the run counts itself.</param>
public sealed record TrialComment(
    Common.InteractionId Id, Common.ConversationId Conversation, Common.ContactId Person, DateTimeOffset At, Triage Triage, DecisionFacts Facts);
