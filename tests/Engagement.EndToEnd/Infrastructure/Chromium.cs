using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>One browser for all tests; each test opens a window of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A window that shares nothing with others: cookies, storage, cache.</summary>
    internal async Task<IPage> OpenAsync(Uri address, CancellationToken ct)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = address.OriginalString,
            Locale = "en-GB",
            TimezoneId = "Europe/Helsinki",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = Screen.Desk.Width, Height = Screen.Desk.Height },
        };
        var window = await (await BrowserAsync(ct)).NewContextAsync(options);
        return await window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        gate.Dispose();
    }

    private async Task<IBrowser> BrowserAsync(CancellationToken ct)
    {
        var path = Needs.Chromium();
        await gate.WaitAsync(ct);
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
        }
        finally
        {
            gate.Release();
        }
    }
}
