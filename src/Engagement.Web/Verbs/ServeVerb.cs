using Engagement.App.Data;
using Engagement.Web.Demo;
using Engagement.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Engagement.Web.Verbs;

/// <summary>The program itself: prepares directory and database, serves until told to stop.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(StartArguments arguments, bool demo, CancellationToken ct)
    {
        var builder = ProductHost.Begin(arguments.Configuration);
        await using var waiting = demo && DemoWorkspace.LacksPast(builder.Configuration) ? await WaitingPage.StartAsync(builder.Configuration, ct) : null;
        if (waiting is not null && !await MakePastApart.RunAsync(arguments, ct))
        {
            return CommandLine.Failed;
        }

        await using var world = demo ? await DemoWorkspace.StartAsync(builder, ct) : null;
        await using var app = ProductHost.Finish(builder);
        await PrepareAsync(app.Services, ct);
        await (waiting?.StopAsync(ct) ?? Task.CompletedTask);
        await app.StartAsync(ct);
        app.Services.GetRequiredService<StartGate>().Open();
        foreach (var line in app.Urls.Select(url => $"Engagement is at {url}").Concat(world?.Greeting() ?? []))
        {
            Console.WriteLine(line);
        }

        await UntilStoppedAsync(app, ct);
        return 0;
    }

    /// <summary>Only makes the demo's past; the process that serves waits for it.</summary>
    public static async Task<int> MakePastAsync(StartArguments arguments, CancellationToken ct)
    {
        var builder = ProductHost.Begin(arguments.Configuration);
        await using var world = await DemoWorkspace.StartAsync(builder, ct);
        await using var app = ProductHost.Finish(builder);
        await PrepareAsync(app.Services, ct);
        await world.MakePastAsync(app.Services, ct);
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

    private static async Task UntilStoppedAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.WaitForShutdownAsync(ct);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Not everything came to its end in time. What was under way is looked up at the next start.");
        }
    }
}
