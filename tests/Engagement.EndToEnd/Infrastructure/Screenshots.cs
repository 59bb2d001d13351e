using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>Pictures of a page as it stands, on desk and phone, light and dark, in tests/.run/screenshots.</summary>
internal static class Screenshots
{
    public static string Folder { get; } = Tree.PathOf("tests", ".run", "screenshots");

    /// <summary>Gives the files; afterwards the page is as wide and as light as before.</summary>
    public static async Task<IReadOnlyList<string>> TakeAsync(IPage page, string name)
    {
        Directory.CreateDirectory(Folder);
        var files = new List<string>();
        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                var file = Path.Combine(Folder, $"{name}-{screen.Name}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, Animations = ScreenshotAnimations.Disabled });
                files.Add(file);
            }
        }

        return files;
    }
}
