using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>A weekly report as it is shown.</summary>
/// <param name="Week">Which.</param>
/// <param name="Standing">How final it is.</param>
/// <param name="MadeAt">When it was computed.</param>
/// <param name="Revision">1 for the first report of the week; null while it is not frozen.</param>
/// <param name="Reason">Why it was revised.</param>
/// <param name="Report">Its numbers.</param>
/// <param name="Changes">Against the mean of the four weeks before, by figure; what cannot be compared is absent.</param>
/// <param name="First">The first week that the workspace has.</param>
/// <param name="Current">The week that runs.</param>
public sealed record WeekView(
    ReportWeek Week,
    WeekStanding Standing,
    DateTimeOffset MadeAt,
    int? Revision,
    string? Reason,
    WeekReport Report,
    IReadOnlyDictionary<string, FigureChange> Changes,
    ReportWeek First,
    ReportWeek Current);
