using System.Globalization;
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

    // Four weeks are lived through before the first page; how long that may take on a quiet machine is measured elsewhere.
    private static readonly TimeSpan Past = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Show = TimeSpan.FromSeconds(150);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_shows_a_themed_post_go_out_thanks_acknowledged_and_a_question_with_its_clock()
    {
        var directory = Directory.CreateTempSubdirectory("engagement-demo.").FullName;
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ChildProgram.FreePort()}"));
        var start = TimeProvider.System.GetUtcNow();
        try
        {
            await using var demo = ChildProgram.Start("Engagement.Web", ["--demo", "--urls", address.OriginalString], [new("Storage:Directory", directory)]);
            await demo.AwaitAsync(new Uri(address, "/readyz"), Past, Ct);
            var words = await Eventually.SeeAsync(() => Task.FromResult(Printed().Match(demo.Output) is { Success: true } found ? found : null), Ct, what: "the sign-in is printed");
            using var networks = new SandboxClient(new Uri(words.Groups["networks"].Value));
            var page = await SignInAsync(address, words.Groups["email"].Value, words.Groups["password"].Value);

            var post = await LiveAsync(networks, start, "facebook", one => one["postId"] is null && Own(one));
            await LiveAsync(networks, start, "x", one => one["parentId"] is null && Own(one) && Since(one, post));
            await LiveAsync(networks, start, "facebook", one => one["postId"] is not null && Own(one));
            await page.GotoAsync("/inbox");
            await Expect(page.Locator(".desk-row [data-due]").First).ToBeVisibleAsync();

            await LookAsync(page);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

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

    private static Task<JsonObject> LiveAsync(SandboxClient networks, DateTimeOffset start, string network, Func<JsonObject, bool> that) =>
        Eventually.SeeAsync(async () => (await networks.PostsAsync(network, Ct)).FirstOrDefault(one => (DateTimeOffset)one["createdAt"]! >= start && that(one)),
            Ct, Show, $"something new stands on {network}");

    private static bool Own(JsonObject one) => (bool?)one["own"] == true;

    // Both networks get the post of one slot, some seconds apart at most.
    private static bool Since(JsonObject one, JsonObject other) =>
        ((DateTimeOffset)one["createdAt"]! - (DateTimeOffset)other["createdAt"]!).Duration() < TimeSpan.FromMinutes(1);

    [GeneratedRegex(@"Sign in with (?<email>\S+) and (?<password>\S+)[\s\S]*sandbox networks are at (?<networks>http\S+)")]
    private static partial Regex Printed();

    [GeneratedRegex("[0-9/?=]+")]
    private static partial Regex DigitsAndSigns();
}
