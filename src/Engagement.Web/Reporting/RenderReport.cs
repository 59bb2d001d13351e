using System.Globalization;
using Engagement.App.People;
using Engagement.App.Reporting;
using Engagement.Web.Pages;
using Engagement.Web.Texts;
using Engagement.Web.Pages.Report;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Engagement.Web.Reporting;

/// <summary>The report as a document of its own: for programs, and for the printer.</summary>
internal sealed class RenderReport(IServiceScopeFactory scopes, WorkspaceReader workspaces, ReportScreen screen, TimeProvider time, ILoggerFactory loggers)
{
    /// <param name="view">The week.</param>
    /// <param name="language">"en" or "fi"; the workspace's where null.</param>
    /// <param name="own">The report of one's own that it is; null for a week's.</param>
    /// <param name="ct">The caller's own.</param>
    public async Task<string> RunAsync(WeekView view, string? language, SavedReportLine? own, CancellationToken ct)
    {
        var workspace = await workspaces.ReadAsync(ct);
        var chosen = language is "en" or "fi" ? language : workspace.Language;
        Speech.Use(chosen);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ViewerHolder>().Viewer = new Viewer
        {
            Now = time.GetUtcNow(),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(view.Report.TimeZone),
            Workspace = workspace.Name,
            Language = chosen,
            Look = "light",
            Address = "/report",
            Heard = "",
        };
        var model = await screen.MakeAsync(view, chosen, interactive: false, own, ReportScreen.UsualTrend, ct);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
            return (await renderer.RenderComponentAsync<ReportDocument>(parameters)).ToHtmlString();
        });
    }
}
