using Engagement.App.Data;
using Engagement.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Engagement.Web.Verbs;

/// <summary>The program's services for one verb, beside a running program or without one.</summary>
internal static class VerbServices
{
    /// <summary>Runs the work on a database that is up to date.</summary>
    public static Task<int> UseAsync(StartArguments arguments, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        OpenAsync(
            arguments,
            async (services, stop) =>
            {
                services.GetRequiredService<DataDirectory>().Prepare();
                await services.GetRequiredService<PrepareDatabase>().RunAsync(stop);
                return await work(services, stop);
            },
            ct);

    /// <summary>Runs the work on whatever is there.</summary>
    public static async Task<int> OpenAsync(
        StartArguments arguments, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        // Standard output is the verb's answer alone.
        await using var app = ProductHost.Build(arguments.Configuration, logs: false);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, ct);
    }
}
