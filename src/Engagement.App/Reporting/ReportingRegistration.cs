using Engagement.App.Data;
using Engagement.App.Ticks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Reporting;

/// <summary>The week in numbers.</summary>
internal static class ReportingRegistration
{
    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ReportingOptions>(configuration, "Reporting");
        return services
            .AddSingleton<BestTimesReader>()
            .AddSingleton<BilledReads>()
            .AddSingleton<WorkspaceWeeks>()
            .AddSingleton<WeekFactsReader>()
            .AddSingleton<ReportReader>()
            .AddSingleton<RowTextReader>()
            .AddSingleton<WeekSummary>()
            .AddSingleton<MakeWeeklyReport>()
            .AddSingleton<ReadFigures>()
            .AddSingleton<NoteDeafness>()
            .AddSingleton<ReviseReport>()
            .AddSingleton<TrendReader>()
            .AddSingleton<ShareLinks>()
            .AddSingleton<ReportSubscriptions>()
            .AddSingleton<SavedReports>()
            .AddSingleton<OwnReportReader>()
            .AddSingleton<WallReader>()
            .AddSingleton<ReportMail>()
            .AddSingleton<MailReports>()
            .AddTick<MailReports>(TimeSpan.FromMinutes(1))
            .AddTick<NoteDeafness>(TimeSpan.FromMinutes(1))
            .AddTick<MakeWeeklyReport>(TimeSpan.FromMinutes(1))
            .AddTick<ReadFigures>(TimeSpan.FromMinutes(1));
    }
}
