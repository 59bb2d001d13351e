namespace Engagement.Core.Common;

/// <summary>One record of a CSV text.</summary>
/// <param name="Line">The line of the text it begins on; the first is 1.</param>
/// <param name="Values">Its values, unquoted.</param>
public sealed record CsvRecord(int Line, IReadOnlyList<string> Values);
