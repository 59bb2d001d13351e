using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>
/// Pictures of a page as it stands, on desk and phone, light and dark, in tests/.run/screenshots. For people to look at, and they take
/// longer than all that is asserted: only where ENGAGEMENT_TEST_PICTURES is set.
/// </summary>
internal static class Screenshots
{
    public static string Folder { get; } = Tree.PathOf("tests", ".run", "screenshots");

    /// <summary>Afterwards the page is as wide and as light as before.</summary>
    public static Task TakeAsync(IPage page, string name) =>
        Environment.GetEnvironmentVariable("ENGAGEMENT_TEST_PICTURES") is { Length: > 0 } ? TakeAlwaysAsync(page, name) : Task.CompletedTask;

    /// <summary>Gives the files.</summary>
    public static async Task<IReadOnlyList<string>> TakeAlwaysAsync(IPage page, string name)
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
