using Microsoft.Playwright;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>Whether a page is as narrow as its screen.</summary>
internal static class Fit
{
    private const string TooWide =
        """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return '';
          const wide = [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > room + 1);
          return `${document.documentElement.scrollWidth} > ${room}: ` + wide.slice(0, 5).map(part => part.outerHTML.slice(0, 120)).join(' | ');
        }
        """;

    /// <summary>Nobody has to push a page sideways on a phone.</summary>
    public static async Task AssertOnPhoneAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        var wide = await page.EvaluateAsync<string>(TooWide);
        Assert.True(wide.Length == 0, $"{page.Url} is wider than a phone: {wide}");
    }
}
