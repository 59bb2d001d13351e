using Engagement.App.Data;
using Engagement.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Engagement.Web.Verbs;

/// <summary>The program itself: prepares directory and database, serves until told to stop.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(StartArguments arguments, bool demo, CancellationToken ct)
    {
        await using var app = ProductHost.Build(arguments.Configuration);
        await PrepareAsync(app.Services, ct);
        await app.StartAsync(ct);
        app.Services.GetRequiredService<StartGate>().Open();
        foreach (var url in app.Urls)
        {
            Console.WriteLine($"Engagement is at {url}");
        }

        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    internal static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        var directory = services.GetRequiredService<DataDirectory>();
        directory.Prepare();
        if (services.GetRequiredService<IOptions<StorageOptions>>().Value.Provider == StorageProvider.Sqlite)
        {
            directory.Hold();
        }

        await services.GetRequiredService<PrepareDatabase>().RunAsync(ct);
    }
}
