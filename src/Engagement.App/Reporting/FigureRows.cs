using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>One number with the rows it is computed from.</summary>
/// <param name="Week">The week.</param>
/// <param name="Facts">All rows of the week, as they stood when the report was made.</param>
/// <param name="Report">The report made of them.</param>
/// <param name="Figure">The number with the ids of its rows.</param>
/// <param name="Group">The theme or channel it is of; null for the whole workspace.</param>
public sealed record FigureRows(ReportWeek Week, WeekFacts Facts, WeekReport Report, Figure Figure, ReportGroup? Group);
