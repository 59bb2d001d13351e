namespace Engagement.Core.Inbox;

/// <summary>How sure triage is of each intent, 0 to 1; they need not sum to 1.</summary>
public sealed record IntentProbabilities(double Question, double Complaint, double Request, double Praise, double Spam, double Abuse, double Other);
