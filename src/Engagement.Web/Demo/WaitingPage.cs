using System.Net;
using Engagement.Web.Hosting;
using Engagement.Web.Pages;

namespace Engagement.Web.Demo;

/// <summary>What a browser sees while the demo's past is made: that something happens, and then the product, by itself.</summary>
internal static class WaitingPage
{
    private static readonly (string Title, string Words) English =
        ("The demo is being made", "Four weeks of posts, comments and answers of a car maker. It takes a few seconds; this page goes on by itself.");

    private static readonly (string Title, string Words) Finnish =
        ("Demoa tehdään", "Autonvalmistajan neljä viikkoa julkaisuja, kommentteja ja vastauksia. Se vie hetken; tämä sivu jatkaa itsestään.");

    public static async Task<WebApplication> StartAsync(IConfiguration settings, CancellationToken ct)
    {
        var urls = settings["urls"] is { Length: > 0 } wished ? wished : ProductHost.DefaultAddress;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = ProgramFolders.ContentRoot });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseClientFiles();
        app.Run(AnswerAsync);
        await app.StartAsync(ct);
        return app;
    }

    private static Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/healthz")
        {
            return Task.CompletedTask;
        }

        // Not there yet, to programs; come again, to browsers.
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Connection = "close";
        context.Response.ContentType = "text/html; charset=utf-8";
        var finnish = context.Request.Headers.AcceptLanguage.ToString().StartsWith("fi", StringComparison.OrdinalIgnoreCase);
        return context.Response.WriteAsync(Write(finnish ? "fi" : "en", finnish ? Finnish : English), context.RequestAborted);
    }

    private static string Write(string language, (string Title, string Words) words) =>
        $"""
        <!DOCTYPE html>
        <html lang="{language}" data-look="system">
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>{WebUtility.HtmlEncode(words.Title)} – Engagement</title>
            <link rel="stylesheet" href="{ClientFiles.Url("engagement.css")}" />
            <noscript><meta http-equiv="refresh" content="3; url=/" /></noscript>
            <script src="{ClientFiles.Url("engagement.js")}" defer></script>
            <link rel="icon" href="{ClientFiles.Url("mark.svg")}" type="image/svg+xml" />
        </head>
        <body>
            <main class="entrance">
                <div class="entrance-card" role="status" data-await="/readyz">
                    <img class="brand-mark" src="{ClientFiles.Url("mark.svg")}" alt="" />
                    <div><h1>{WebUtility.HtmlEncode(words.Title)}</h1><p class="soft">{WebUtility.HtmlEncode(words.Words)}</p></div>
                    <progress class="waiting"></progress>
                </div>
            </main>
        </body>
        </html>
        """;
}
