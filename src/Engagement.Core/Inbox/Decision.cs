namespace Engagement.Core.Inbox;

/// <summary>What is done with a comment, and why.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Reason">One line that a person reads.</param>
/// <param name="Rule">The stable name of the rule that decided, one of <see cref="DecisionRules"/>.</param>
public sealed record Decision(DecisionKind Kind, string Reason, string Rule);
