using Engagement.Web.Pages.Report;

namespace Engagement.Web.Reporting;

/// <summary>The report in all its forms.</summary>
internal static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddOptions<PrintingOptions>().BindConfiguration("Printing").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<RenderReport>()
            .AddSingleton<PrintReport>()
            .AddSingleton<ReportForms>()
            .AddSingleton<ReportScreen>()
            .AddSingleton<OwnReportScreen>()
            .AddSingleton<RowsScreen>();
    }
}
