namespace Engagement.Web.Hosting;

/// <summary>What a Prometheus server reads. Numbers only, no names of people or texts.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (MetricsPage page) => TypedResults.Text(page.Read(), "text/plain; version=0.0.4; charset=utf-8"))
            .AllowAnonymous()
            .ExcludeFromDescription();
}
