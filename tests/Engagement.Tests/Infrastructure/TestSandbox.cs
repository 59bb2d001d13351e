using Engagement.Sandbox;
using Microsoft.AspNetCore.Builder;

namespace Engagement.Tests.Infrastructure;

/// <summary>The sandbox networks in this process, on a free port.</summary>
internal sealed class TestSandbox : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestSandbox(WebApplication app)
    {
        this.app = app;
        Client = new SandboxClient(new Uri(app.Urls.First()));
    }

    public SandboxClient Client { get; }

    /// <param name="ct">The test's own.</param>
    /// <param name="clock">The clock of the networks; the system's when left out.</param>
    /// <param name="limited">With the limits that the networks publish.</param>
    public static async Task<TestSandbox> StartAsync(CancellationToken ct, TimeProvider? clock = null, bool limited = false) => new(await SandboxHost.StartAsync(
        new SandboxOptions { Urls = ["http://127.0.0.1:0"], Seed = 1, Clock = clock ?? TimeProvider.System, EnforceLimits = limited }, ct));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
