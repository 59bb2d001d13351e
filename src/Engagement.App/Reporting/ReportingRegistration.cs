using Engagement.App.Ticks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Reporting;

/// <summary>The week in numbers.</summary>
internal static class ReportingRegistration
{
    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<BestTimesReader>()
        .AddSingleton<WorkspaceWeeks>()
        .AddSingleton<WeekFactsReader>()
        .AddSingleton<ReportReader>()
        .AddSingleton<RowTextReader>()
        .AddSingleton<WeekSummary>()
        .AddSingleton<MakeWeeklyReport>()
        .AddSingleton<ReadFigures>()
        .AddTick<MakeWeeklyReport>(TimeSpan.FromMinutes(1))
        .AddTick<ReadFigures>(TimeSpan.FromMinutes(1));
}
