using Engagement.App.Data;
using Engagement.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Benchmarks;

/// <summary>The database of the program that is measured: SQLite, or the PostgreSQL that DATABASE names.</summary>
internal static class ProductData
{
    public static IReadOnlyList<string> Settings() => Environment.GetEnvironmentVariable("DATABASE") is { Length: > 0 } database
        ? ["--Storage:Provider=PostgreSql", $"--ConnectionStrings:Engagement={database}"]
        : [];

    /// <summary>Beside the program, which may be running.</summary>
    public static async Task UseAsync(IEnumerable<string> settings, Func<EngagementContext, Task> work)
    {
        await using var host = ProductHost.Build([.. settings, "--urls=http://127.0.0.1:0"]);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync();
        await work(db);
    }
}
