using System.Net;
using System.Net.Sockets;
using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.Sandbox;
using Engagement.Web.Demo.Live;
using Engagement.Web.Demo.Past;
using Engagement.Web.Hosting;

namespace Engagement.Web.Demo;

/// <summary>The demo: sandbox networks in this process, and a workspace with a past that is there when nobody has set one up.</summary>
internal sealed class DemoWorkspace : IAsyncDisposable
{
    private const int UsualPort = 5090;
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(365);

    private readonly WebApplication sandbox;
    private readonly DemoNetworks networks;
    private readonly DemoDirectory directory;
    private readonly DemoClock clock;

    private DemoWorkspace(WebApplication sandbox, DemoNetworks networks, DemoDirectory directory, DemoClock clock) =>
        (this.sandbox, this.networks, this.directory, this.clock) = (sandbox, networks, directory, clock);

    /// <summary>Starts the networks and points the settings at them. Services of the demo are added here too.</summary>
    public static async Task<DemoWorkspace> StartAsync(WebApplicationBuilder builder, CancellationToken ct)
    {
        var directory = new DemoDirectory(builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions());
        directory.Prepare();
        var clock = new DemoClock();
        if (!File.Exists(directory.World))
        {
            // The accounts are as old as the past that will be made for them.
            clock.Set(MakePast.Beginning(TimeProvider.System.GetUtcNow()));
        }

        var options = new SandboxOptions { Urls = [FreeAddress()], StateFile = directory.World, Clock = clock, AccessTokenLifetime = TokenLife };
        var sandbox = await SandboxHost.StartAsync(options, ct);
        var networks = await DemoNetworks.OpenAsync(new Uri(sandbox.Urls.First()), ct);
        builder.Configuration.AddInMemoryCollection(networks.Settings((builder.Configuration["urls"] ?? ProductHost.DefaultAddress).Split(';')[0]));
        if (builder.Configuration["Workspace:Address"] is null)
        {
            // The fans of the sandbox live on this machine: for them the address leads somewhere.
            builder.Configuration["Workspace:Address"] = builder.Configuration["urls"]?.Split(';')[0] is { Length: > 0 } first && !first.EndsWith(":0", StringComparison.Ordinal) ? first : "http://127.0.0.1:5080";
        }

        builder.Services
            .AddSingleton(networks)
            .AddSingleton<IMail, DemoMail>()
            .AddSingleton<FirstPage>()
            .AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<FirstPage>())
            .AddSingleton<LiveFans>()
            .AddSingleton<BringForward>()
            .AddHostedService<DemoDriver>();
        return new DemoWorkspace(sandbox, networks, directory, clock);
    }

    /// <summary>Whether the past must be made before the program can serve.</summary>
    public static bool LacksPast(IConfiguration settings) =>
        new DemoDirectory(settings.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions()).LacksPast;

    /// <summary>Makes the past when nobody has set up the workspace; the database is up to date, nothing runs.</summary>
    public async Task MakePastAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<WorkspaceReader>().HasOwnerAsync(ct))
        {
            return;
        }

        directory.Begin();
        await using var past = PastHost.Build(services.GetRequiredService<IConfiguration>(), clock, networks);
        await using var then = past.Services.CreateAsyncScope();
        await then.ServiceProvider.GetRequiredService<MakePast>().RunAsync(directory.Password(), TimeProvider.System.GetUtcNow(), ct);
        directory.Finish();
    }

    /// <summary>The lines that are printed under the address.</summary>
    public IReadOnlyList<string> Greeting() =>
    [
        $"Sign in with {DemoTeam.OwnerEmail} and {directory.Password()}",
        "(elina@, marcus@ and sanna@aurora.example have the same password)",
        $"The sandbox networks are at {networks.Address.GetLeftPart(UriPartial.Authority)}",
    ];

    public async ValueTask DisposeAsync()
    {
        networks.Dispose();
        await sandbox.StopAsync();
        await sandbox.DisposeAsync();
    }

    // A port that is asked for and taken would leave half a sandbox behind, so it is tried before.
    private static string FreeAddress()
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, UsualPort);
            probe.Start();
            return $"http://127.0.0.1:{UsualPort}";
        }
        catch (SocketException)
        {
            return "http://127.0.0.1:0";
        }
    }
}
