using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>Keys, and the list of the inbox, where news wait behind a button until somebody asks for them.</summary>
internal static class Desk
{
    /// <summary>Presses a key once the page listens to keys: what is pressed before that is lost.</summary>
    public static async Task KeyAsync(this IPage page, string key)
    {
        await page.WaitForSelectorAsync("html[data-script]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Asks for the news until this many rows with these words are shown.</summary>
    public static async Task<ILocator> RowsAsync(this IPage page, string words, int count, CancellationToken ct)
    {
        var rows = page.Locator(".desk-row").Filter(new LocatorFilterOptions { HasText = words });
        var news = page.Locator("[data-news] button");
        await Eventually.TrueAsync(
            async () =>
            {
                if (await rows.CountAsync() == count)
                {
                    return true;
                }

                await AskAsync(news);
                return false;
            },
            ct,
            TimeSpan.FromSeconds(40),
            $"{count} rows with “{words}” in the inbox");
        return rows;
    }

    // An empty list shows its news by itself: what was a button a moment ago may be none when it is pressed.
    private static async Task AskAsync(ILocator news)
    {
        if (!await news.IsVisibleAsync())
        {
            return;
        }

        try
        {
            await news.ClickAsync(new LocatorClickOptions { Timeout = 2_000 });
        }
        catch (TimeoutException)
        {
            // The list is looked at again.
        }
    }
}
