using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.Reporting;

namespace Engagement.Web.Pages.Report;

/// <summary>The form of a report of one's own.</summary>
public sealed record OwnReportForm
{
    public string? Name { get; init; }

    public PeriodKind Period { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public List<ChannelId> Channels { get; init; } = [];

    public List<ThemeId> Themes { get; init; } = [];

    public List<QueueId> Queues { get; init; } = [];

    public List<string> Languages { get; init; } = [];

    public ReportSchedule Schedule { get; init; }

    public TimeOnly At { get; init; } = new(8, 0);

    /// <summary>Addresses, one a line or with commas.</summary>
    public string? Readers { get; init; }

    public string? Language { get; init; }

    public static OwnReportForm Of(SavedReportLine line) => new()
    {
        Name = line.Name,
        Period = line.Definition.Period,
        From = line.Definition.From,
        To = line.Definition.To,
        Channels = [.. line.Definition.Filter.Channels],
        Themes = [.. line.Definition.Filter.Themes],
        Queues = [.. line.Definition.Filter.Queues],
        Languages = [.. line.Definition.Filter.Languages],
        Schedule = line.Schedule,
        At = line.At,
        Readers = string.Join('\n', line.Readers),
        Language = line.Language,
    };

    public SavedReportDraft ToDraft() => new(
        Name,
        new ReportDefinition
        {
            Period = Period,
            From = Period == PeriodKind.Dates ? From : null,
            To = Period == PeriodKind.Dates ? To : null,
            Filter = new ReportFilter { Channels = Channels, Themes = Themes, Queues = Queues, Languages = Languages },
        },
        Schedule,
        At,
        [.. (Readers ?? "").Split([',', ';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
        Language);
}
