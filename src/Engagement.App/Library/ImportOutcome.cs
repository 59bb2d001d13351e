namespace Engagement.App.Library;

/// <summary>What became of an import: what is good is in, what is not is named.</summary>
/// <param name="Added">How many items were added.</param>
/// <param name="Refused">What was not, and why.</param>
public sealed record ImportOutcome(int Added, IReadOnlyList<ImportLine> Refused);
