using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

/// <summary>What somebody sees who has just typed the README's first command; alone, for it is to happen within a minute.</summary>
[Collection(Alone.Name)]
public sealed partial class DemoJourney(Chromium chromium)
{
    private static readonly string[] Pages =
        ["/calendar", "/calendar?view=month", "/inbox", "/compose", "/themes", "/library", "/report", "/channels", "/settings/people", "/settings/record"];

    private static readonly TimeSpan AMinute = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_an_interrupted_start_it_begins_anew_and_within_a_minute_a_themed_post_goes_out_a_thanks_is_acknowledged_and_a_question_waits_and_a_restart_keeps_all()
    {
        var directory = Directory.CreateTempSubdirectory("engagement-demo.").FullName;
        var settings = new Dictionary<string, string?> { ["Storage:Directory"] = directory };
        var unfinished = Path.Combine(directory, "demo.unfinished");
        await File.WriteAllTextAsync(unfinished, "", Ct);
        await File.WriteAllTextAsync(Path.Combine(directory, "engagement.db"), "half a database", Ct);
        try
        {
            await using var demo = await ProductProcess.StartAsync(settings, Ct, "--demo");
            Assert.False(File.Exists(unfinished));
            var before = TimeProvider.System.GetUtcNow();
            var words = await PrintedAsync(demo, SignIn());
            using var networks = new SandboxClient(new Uri((await PrintedAsync(demo, NetworksAt())).Groups[1].Value));
            using var api = await ApiAsync(demo, settings);
            var page = await SignInAsync(demo.Address, words.Groups["email"].Value, words.Groups["password"].Value);

            await SeeTheShowAsync(networks, api, before);
            await page.GotoAsync("/inbox");
            await Expect(page.Locator(".desk-row [data-due]").First).ToBeVisibleAsync();
            await LookAsync(page);
            await RestartAsync(demo, networks, api);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task SeeTheShowAsync(SandboxClient networks, HttpClient api, DateTimeOffset before)
    {
        var facebook = await LiveAsync(networks, before, "facebook", IsThemed);
        var x = await LiveAsync(networks, before, "x", IsThemed);
        Assert.All([facebook, x], post => Assert.NotEmpty(post["media"]!.AsArray()));
        Assert.True(Own(facebook) && Own(x) && facebook["postId"] is null && x["parentId"] is null && Since(x, facebook), $"{facebook}\n{x}");

        await Eventually.TrueAsync(() => ThanksIsAcknowledgedAsync(networks, before), Ct, AMinute, "a thanks on Facebook is acknowledged");
        var waiting = await Eventually.SeeAsync(() => WaitingAsync(api, before), Ct, AMinute, "somebody waits in the inbox");
        Assert.Equal(before.AddMinutes(90), DateTimeOffset.Parse($"{waiting["dueAt"]}", null), TimeSpan.FromMinutes(10));
    }

    private static async Task RestartAsync(ProductProcess demo, SandboxClient networks, HttpClient api)
    {
        var (posts, conversations) = (await CountAsync(networks), await ConversationsAsync(api));
        Assert.Equal(0, await demo.StopAsync(Ct));
        await demo.StartAgainAsync(Ct);
        using var again = new SandboxClient(new Uri((await PrintedAsync(demo, NetworksAt())).Groups[1].Value));

        Assert.DoesNotContain("Making the demo workspace", demo.Output, StringComparison.Ordinal);
        Assert.True(await CountAsync(again) >= posts, "The networks remember what stood on them.");
        Assert.True((await ConversationsAsync(api)).IsSupersetOf(conversations), "The desk remembers who spoke with us.");
    }

    private static Task<Match> PrintedAsync(ProductProcess demo, Regex words) =>
        Eventually.SeeAsync(() => Task.FromResult(words.Match(demo.Output) is { Success: true } found ? found : null), Ct, what: $"“{words}” is printed");

    private static async Task<HttpClient> ApiAsync(ProductProcess demo, IReadOnlyDictionary<string, string?> settings)
    {
        var (code, key) = await ProductProcess.VerbAsync(settings, Ct, "apikey", "create", "--name", "looker", "--role", "reader");
        Assert.Equal(0, code);
        return new HttpClient
        {
            BaseAddress = demo.Address,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key.Trim()) },
        };
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

    private static Task<JsonObject> LiveAsync(SandboxClient networks, DateTimeOffset since, string network, Func<JsonObject, bool> that) =>
        Eventually.SeeAsync(async () => (await NewAsync(networks, network, since)).FirstOrDefault(that), Ct, AMinute, $"something new stands on {network}");

    private static async Task<IReadOnlyList<JsonObject>> NewAsync(SandboxClient networks, string network, DateTimeOffset since) =>
        [.. (await networks.PostsAsync(network, Ct)).Where(post => (DateTimeOffset)post["createdAt"]! >= since)];

    private static async Task<bool> ThanksIsAcknowledgedAsync(SandboxClient networks, DateTimeOffset since)
    {
        var said = await NewAsync(networks, "facebook", since);
        return said.Any(answer => Own(answer) && said.Any(comment => !Own(comment) && $"{comment["id"]}" == $"{answer["parentId"]}"));
    }

    private static async Task<JsonObject?> WaitingAsync(HttpClient api, DateTimeOffset since)
    {
        var page = await api.GetFromJsonAsync<JsonObject>("/api/v1/conversations?state=open&sort=newest&limit=50", Ct);
        return page!["items"]!.AsArray().Select(item => (JsonObject)item!)
            .FirstOrDefault(item => item["dueAt"] is not null && item["startedAt"] is { } at && DateTimeOffset.Parse($"{at}", null) >= since);
    }

    private static async Task<HashSet<string>> ConversationsAsync(HttpClient api)
    {
        var page = await api.GetFromJsonAsync<JsonObject>("/api/v1/conversations?sort=newest&limit=200", Ct);
        return [.. page!["items"]!.AsArray().Select(item => $"{item!["id"]}")];
    }

    private static async Task<int> CountAsync(SandboxClient networks) => (await networks.PostsAsync("x", Ct)).Count + (await networks.PostsAsync("facebook", Ct)).Count;

    private static bool IsThemed(JsonObject one) => $"{one["text"]}".Contains("#AuroraArchive", StringComparison.Ordinal);

    private static bool Own(JsonObject one) => (bool?)one["own"] == true;

    // Both networks get the post of one slot, some seconds apart at most.
    private static bool Since(JsonObject one, JsonObject other) =>
        ((DateTimeOffset)one["createdAt"]! - (DateTimeOffset)other["createdAt"]!).Duration() < TimeSpan.FromMinutes(1);

    [GeneratedRegex(@"Sign in with (?<email>\S+) and (?<password>\S+)")]
    private static partial Regex SignIn();

    [GeneratedRegex(@"sandbox networks are at (http\S+)")]
    private static partial Regex NetworksAt();

    [GeneratedRegex("[0-9/?=]+")]
    private static partial Regex DigitsAndSigns();
}
