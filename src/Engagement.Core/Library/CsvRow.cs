namespace Engagement.Core.Library;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fields">Its fields, without the quotes around them.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Fields);
