using Engagement.App.Outbound;
using Engagement.Tests.Infrastructure;
using Engagement.Web.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Engagement.Tests.Networks;

/// <summary>The program's own entrance for networks that fetch pictures, in front of services that a test drives.</summary>
internal sealed class OutMediaServer : IAsyncDisposable
{
    private readonly WebApplication web;
    private TestApp? app;

    private OutMediaServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_ => app!.Get<OutMediaAddresses>()).AddSingleton(_ => app!.Get<OutMediaReader>());
        web = builder.Build();
        web.MapOutMedia();
    }

    /// <summary>What Web:PublicUrl is.</summary>
    public string Address => web.Urls.First();

    public static async Task<OutMediaServer> StartAsync(CancellationToken ct)
    {
        var server = new OutMediaServer();
        await server.web.StartAsync(ct);
        return server;
    }

    public void Serve(TestApp program) => app = program;

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync(CancellationToken.None);
        await web.DisposeAsync();
    }
}
