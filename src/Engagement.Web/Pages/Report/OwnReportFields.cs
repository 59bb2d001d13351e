using System.Globalization;
using Engagement.Core.Common;
using Engagement.Core.Reporting;
using Microsoft.Extensions.Primitives;

namespace Engagement.Web.Pages.Report;

/// <summary>Reads the form of a report of one's own; what cannot be read is left out, and the flow says what is missing.</summary>
internal static class OwnReportFields
{
    public static OwnReportForm Read(IFormCollection form) => new()
    {
        Name = form["name"],
        Period = Enum.TryParse<PeriodKind>(form["period"], out var period) && Enum.IsDefined(period) ? period : PeriodKind.LastWeek,
        From = Date(form["from"]),
        To = Date(form["to"]),
        Channels = Ids<ChannelId>(form["channels"]),
        Themes = Ids<ThemeId>(form["themes"]),
        Queues = Ids<QueueId>(form["queues"]),
        Languages = [.. form["languages"].OfType<string>().Where(tag => tag.Length is 2 or 3).Distinct()],
        Schedule = Enum.TryParse<ReportSchedule>(form["schedule"], out var schedule) && Enum.IsDefined(schedule) ? schedule : ReportSchedule.Never,
        At = TimeOnly.TryParse(form["at"], CultureInfo.InvariantCulture, out var at) ? at : new TimeOnly(8, 0),
        Readers = form["readers"],
        Language = form["language"],
    };

    private static DateOnly? Date(StringValues text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date : null;

    private static List<TId> Ids<TId>(StringValues texts)
        where TId : struct, IId<TId> =>
        [.. texts.Where(text => IdText.TryRead<TId>(text, out _)).Select(text => IdText.Read<TId>(text!)).Distinct()];
}
