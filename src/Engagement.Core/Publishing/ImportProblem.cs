namespace Engagement.Core.Publishing;

/// <summary>Why a row of an imported text is not taken.</summary>
public sealed record ImportProblem(int Line, string Reason);
