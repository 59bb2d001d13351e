namespace Engagement.Core.Reporting;

/// <summary>Something to do next week, with what it rests on.</summary>
/// <param name="Rule">The stable name of the rule: see <see cref="NextWeek"/>.</param>
/// <param name="Subject">What it is about: a theme, a topic, an hour.</param>
/// <param name="At">The moment it is about, where it is about one.</param>
/// <param name="Value">The number that made the rule speak.</param>
/// <param name="Against">What it was held against.</param>
/// <param name="N">How many rows the number is computed from.</param>
public sealed record Advice(string Rule, string? Subject, DateTimeOffset? At, double Value, double Against, int N);
