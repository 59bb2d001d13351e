using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Engagement.Tests.Notices;

/// <summary>Another program on a real socket that keeps what it is told.</summary>
internal sealed class ToldProgram : IAsyncDisposable
{
    private readonly ConcurrentQueue<Message> told = new();
    private readonly WebApplication app;

    private ToldProgram(WebApplication app) => this.app = app;

    public string Address => $"{app.Urls.First()}/told?by=engagement";

    public IReadOnlyCollection<Message> Told => told;

    public static async Task<ToldProgram> StartAsync(HttpStatusCode answer = HttpStatusCode.OK)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        var program = new ToldProgram(app);
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            program.told.Enqueue(new(
                http.Request.Headers["Engagement-Event"].ToString(), http.Request.Headers["Engagement-Signature"].ToString(), await reader.ReadToEndAsync()));
            http.Response.StatusCode = (int)answer;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    internal sealed record Message(string Kind, string Signature, string Body);
}
