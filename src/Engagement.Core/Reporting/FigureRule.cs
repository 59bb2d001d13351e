namespace Engagement.Core.Reporting;

/// <summary>What a count or a share counts.</summary>
/// <param name="Key">The figure's.</param>
/// <param name="Among">The rows of a count; of a share, its denominator.</param>
/// <param name="Hit">Which of those a share counts; null for a count.</param>
internal sealed record FigureRule<T>(string Key, Func<T, bool> Among, Func<T, bool>? Hit = null);
