using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

/// <summary>What somebody sees who has just typed the README's first command.</summary>
public sealed partial class DemoJourney(Chromium chromium)
{
    private static readonly string[] Pages =
        ["/calendar", "/calendar?view=month", "/inbox", "/compose", "/themes", "/library", "/report", "/channels", "/settings/people", "/settings/record"];

    private static readonly TimeSpan Show = TimeSpan.FromSeconds(150);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_an_interrupted_start_the_demo_begins_anew_shows_a_themed_post_thanks_and_a_complaint_with_its_clock_and_a_restart_keeps_all()
    {
        var directory = Directory.CreateTempSubdirectory("engagement-demo.").FullName;
        var unfinished = Path.Combine(directory, "demo.unfinished");
        await File.WriteAllTextAsync(unfinished, "", Ct);
        await File.WriteAllTextAsync(Path.Combine(directory, "engagement.db"), "half a database", Ct);
        try
        {
            await using var demo = await ProductProcess.StartAsync([new("Storage:Directory", directory)], Ct, "--demo");
            Assert.False(File.Exists(unfinished));
            var start = TimeProvider.System.GetUtcNow();
            var words = await PrintedAsync(demo);
            using var networks = new SandboxClient(new Uri(words.Groups["networks"].Value));
            var page = await SignInAsync(demo.Address, words.Groups["email"].Value, words.Groups["password"].Value);

            var fan = await SeeTheShowAsync(page, networks, start);
            await LookAsync(page);
            await RestartAsync(demo, page, networks, fan);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>The show of the start; gives the name of the fan whose complaint waits in the inbox.</summary>
    private static async Task<string> SeeTheShowAsync(IPage page, SandboxClient networks, DateTimeOffset start)
    {
        var post = await LiveAsync(networks, start, "facebook", one => one["postId"] is null && Own(one));
        Assert.NotEmpty(post["media"]!.AsArray());
        await LiveAsync(networks, start, "x", one => one["parentId"] is null && Own(one) && Since(one, post));
        var thanks = await LiveAsync(networks, start, "facebook", one => one["postId"] is not null && Own(one));
        var complaint = await LiveAsync(networks, start, "facebook", one => one["postId"] is not null && !Own(one) && $"{one["id"]}" != $"{thanks["parentId"]}");
        var fan = (string)complaint["account"]!;
        await page.GotoAsync("/inbox");
        var waiting = await page.RowsAsync(fan, 1, Ct);
        await Expect(waiting.Locator("[data-due]")).ToBeVisibleAsync();
        return fan;
    }

    private static async Task RestartAsync(ProductProcess demo, IPage page, SandboxClient networks, string waiting)
    {
        var stood = await CountAsync(networks);
        Assert.Equal(0, await demo.StopAsync(Ct));
        await demo.StartAgainAsync(Ct);
        var address = await Eventually.SeeAsync(() => Task.FromResult(NetworksAt().Match(demo.Output) is { Success: true } found ? found.Groups[1].Value : null), Ct);
        using var again = new SandboxClient(new Uri(address));

        Assert.DoesNotContain("Making the demo workspace", demo.Output, StringComparison.Ordinal);
        Assert.True(await CountAsync(again) >= stood, "The networks remember what stood on them.");
        await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
        await page.GotoAsync("/inbox");
        await Expect(page.Locator(".desk-row").Filter(new LocatorFilterOptions { HasText = waiting })).ToHaveCountAsync(1);
    }

    private static Task<Match> PrintedAsync(ProductProcess demo) =>
        Eventually.SeeAsync(() => Task.FromResult(Printed().Match(demo.Output) is { Success: true } found ? found : null), Ct, what: "the sign-in is printed");

    private static async Task<int> CountAsync(SandboxClient networks) => (await networks.PostsAsync("x", Ct)).Count + (await networks.PostsAsync("facebook", Ct)).Count;

    private static async Task LookAsync(IPage page)
    {
        var problems = new List<string>();
        await page.Locator(".desk-row").First.ClickAsync();
        await Expect(page.Locator("#reply-text")).ToBeVisibleAsync();
        foreach (var address in Pages.Prepend(new Uri(page.Url).PathAndQuery))
        {
            await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
            await page.GotoAsync(address);
            var name = DigitsAndSigns().Replace(address.Trim('/'), "-");
            await Screenshots.TakeAsync(page, $"demo-{name}");
            problems.AddRange((await Accessibility.ProblemsAsync(page)).Select(problem => $"{address}: {problem}"));
            await Fit.AssertOnPhoneAsync(page);
        }

        Assert.Empty(problems);
    }

    private async Task<IPage> SignInAsync(Uri address, string email, string password)
    {
        var page = await chromium.OpenAsync(address, Ct);
        await page.GotoAsync("/");
        await page.FillAsync("#email", email);
        await page.FillAsync("#password", password);
        await page.ClickAsync("form[action='/sign-in'] button");
        await Expect(page.Locator(".cal-card").First).ToBeVisibleAsync();
        return page;
    }

    private static async Task<JsonObject> LiveAsync(SandboxClient networks, DateTimeOffset start, string network, Func<JsonObject, bool> that)
    {
        IReadOnlyList<JsonObject> live = [];
        try
        {
            return await Eventually.SeeAsync(
                async () =>
                {
                    live = [.. (await networks.PostsAsync(network, Ct)).Where(one => (DateTimeOffset)one["createdAt"]! >= start)];
                    return live.FirstOrDefault(that);
                },
                Ct, Show, $"something new stands on {network}");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}. What is new there:\n{string.Join('\n', live.Select(one => one.ToJsonString()))}", late);
        }
    }

    private static bool Own(JsonObject one) => (bool?)one["own"] == true;

    // Both networks get the post of one slot, some seconds apart at most.
    private static bool Since(JsonObject one, JsonObject other) =>
        ((DateTimeOffset)one["createdAt"]! - (DateTimeOffset)other["createdAt"]!).Duration() < TimeSpan.FromMinutes(1);

    [GeneratedRegex(@"Sign in with (?<email>\S+) and (?<password>\S+)[\s\S]*sandbox networks are at (?<networks>http\S+)")]
    private static partial Regex Printed();

    [GeneratedRegex(@"sandbox networks are at (http\S+)")]
    private static partial Regex NetworksAt();

    [GeneratedRegex("[0-9/?=]+")]
    private static partial Regex DigitsAndSigns();
}
