using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>What an expert sees: the question and the thread, and nothing else of the program.</summary>
public sealed record ExpertView(
    ExpertQuestionId Id, string Name, string Asker, string Question, string Language, DateTimeOffset ExpiresAt, bool IsOver, DateTimeOffset? AnsweredAt,
    string? Answer, IReadOnlyList<ExpertLine> Thread);

/// <summary>One thing said in the thread; without a name it is ours.</summary>
public sealed record ExpertLine(string? Person, string Text, DateTimeOffset At);
