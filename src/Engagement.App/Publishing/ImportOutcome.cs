using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>What became of an import, or would become of it.</summary>
/// <param name="Accepted">Rows that are posts now.</param>
/// <param name="Rejected">Rows that are not, by line.</param>
public sealed record ImportOutcome(int Accepted, IReadOnlyList<ImportProblem> Rejected);
