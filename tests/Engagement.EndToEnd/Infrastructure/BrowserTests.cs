using System.Globalization;
using Engagement.Tests.Infrastructure;

namespace Engagement.EndToEnd.Infrastructure;

public sealed class BrowserTests(Chromium chromium)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sandbox_page_opens_in_the_browser_and_is_photographed_four_times()
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ChildProgram.FreePort()}"));
        await using var networks = ChildProgram.Start("Engagement.Sandbox", ["--urls", address.OriginalString], []);
        await networks.AwaitAsync(new Uri(address, "/sandbox/accounts"), TimeSpan.FromSeconds(30), Ct);
        var page = await chromium.OpenAsync(address, Ct);

        await page.GotoAsync("/");
        var pictures = await Screenshots.TakeAlwaysAsync(page, "sandbox");

        Assert.Contains("Sandbox", await page.TitleAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, pictures.Count);
        Assert.All(pictures, picture => Assert.True(new FileInfo(picture).Length > 1_000));
    }

    [Fact]
    public async Task A_page_that_shuts_people_out_is_seen()
    {
        var page = await chromium.OpenAsync(new Uri("http://127.0.0.1"), Ct);
        await page.SetContentAsync("<!doctype html><html lang='en'><title>Planted</title><main><h1>Planted</h1><img src='data:,'></main></html>");

        var problems = await Accessibility.ProblemsAsync(page);

        Assert.Contains(problems, problem => problem.Contains("image-alt", StringComparison.Ordinal));
    }
}
