using System.Collections.Concurrent;
using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: ClosesWindows]

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>One browser for all tests; each test opens a window of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-features=SpareRendererForSitePerProcess",
    ];

    // For one step of a person: a page that takes longer than this is broken, even where several programs start on two cores at once.
    private const float Patience = 60_000;

    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Windows = [];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A window that shares nothing with others: cookies, storage, cache.</summary>
    /// <param name="address">Where the product is.</param>
    /// <param name="ct">The test's own.</param>
    /// <param name="session">The cookies of somebody who is signed in.</param>
    /// <param name="screen">Its size; a desk unless told otherwise.</param>
    /// <param name="language">What the visitor's browser asks for.</param>
    internal async Task<IPage> OpenAsync(Uri address, CancellationToken ct, string? session = null, Screen? screen = null, string language = "en-GB")
    {
        screen ??= Screen.Desk;
        var options = new BrowserNewContextOptions
        {
            BaseURL = address.OriginalString,
            Locale = language,
            TimezoneId = "Europe/Helsinki",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            StorageState = session,
        };
        var window = await (await BrowserAsync(ct)).NewContextAsync(options);
        if (TestContext.Current.Test is { } test)
        {
            Windows.GetOrAdd(test.UniqueID, _ => []).Add(window);
        }

        window.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return await window.NewPageAsync();
    }

    /// <summary>Closes what a test has opened: a page that is left open goes on asking for news and drawing them.</summary>
    internal static void Close(string test)
    {
        if (Windows.TryRemove(test, out var windows))
        {
            foreach (var window in windows)
            {
                _ = window.CloseAsync();
            }
        }
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
