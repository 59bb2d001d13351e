using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Engagement.Tests.Sandbox;

/// <summary>A subscriber: answers both networks' handshakes and keeps every event with its signature.</summary>
public sealed class WebhookListener : IAsyncDisposable
{
    private readonly Channel<Event> _events = Channel.CreateUnbounded<Event>();
    private readonly string _consumerSecret;
    private WebApplication? _app;
    private int _refusals;

    private WebhookListener(string consumerSecret) => _consumerSecret = consumerSecret;

    public string Address => _app!.Urls.First() + "/hook";

    public static async Task<WebhookListener> StartAsync(string consumerSecret)
    {
        var listener = new WebhookListener(consumerSecret);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(listener.HandleAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        listener._app = app;
        return listener;
    }

    public void RefuseNext(int times) => _refusals = times;

    public async Task<Event> NextAsync(TimeSpan within)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(within);
        return await _events.Reader.ReadAsync(limit.Token);
    }

    public bool TryNext(out Event? next) => _events.Reader.TryRead(out next);

    public async ValueTask DisposeAsync()
    {
        await _app!.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        if (http.Request.Method == "GET")
        {
            await http.Response.WriteAsync(http.Request.Query["hub.challenge"].ToString() is { Length: > 0 } challenge
                ? challenge
                : $$"""{"response_token":"sha256={{Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_consumerSecret), Encoding.UTF8.GetBytes(http.Request.Query["crc_token"].ToString())))}}"}""");
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (Interlocked.Decrement(ref _refusals) >= 0)
        {
            http.Response.StatusCode = 503;
            return;
        }

        _events.Writer.TryWrite(new Event(body.ToArray(), http.Request.Headers["x-twitter-webhooks-signature"].ToString(), http.Request.Headers["X-Hub-Signature-256"].ToString()));
    }

    public sealed record Event(byte[] Body, string XSignature, string HubSignature)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }
}
