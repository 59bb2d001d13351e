using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>What the owner does in a window, step by step, and sees each step succeed.</summary>
internal sealed partial class Owner(IPage page, Workplace work)
{
    public IPage Page { get; } = page;

    /// <summary>Opens the empty program and becomes its owner.</summary>
    public static async Task<Owner> SetUpAsync(Chromium chromium, Workplace work, CancellationToken ct)
    {
        var page = await chromium.OpenAsync(work.Product.Address, ct);
        await Workplace.SetUpAsync(page);
        await Expect(page).ToHaveURLAsync(CalendarUrl());
        return new Owner(page, work);
    }

    public async Task ConnectXAsync()
    {
        await Page.GotoAsync("/channels/new?network=X&byHand=true");
        await Page.FillAsync("#refreshToken", (string)work.X["refreshToken"]!);
        await ConnectAsync(work.X, "accessToken");
    }

    public async Task ConnectFacebookAsync()
    {
        await Page.GotoAsync("/channels/new?network=Facebook&byHand=true");
        await ConnectAsync(work.Facebook, "pageAccessToken");
    }

    /// <summary>Goes to the network, allows what is asked for there, and comes back.</summary>
    public async Task ConnectInBrowserAsync(string network)
    {
        await Page.GotoAsync($"/channels/new?network={network}");
        await Page.ClickAsync("form[action='/channels/connect'] button.is-main");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Authorize app" }).ClickAsync();
        await Expect(Page.Locator(".notice.tone-green")).ToBeVisibleAsync();
    }

    /// <summary>Lets the robot thank fans on the channel of this network; until then it only says what it would do.</summary>
    public async Task ThankByItselfAsync(string network)
    {
        await Page.GotoAsync("/channels");
        await Card(network).GetByRole(AriaRole.Link).ClickAsync();
        await Page.CheckAsync("input[name=acknowledgement][value=On]");
        await Page.ClickAsync("main form:has(input[name=acknowledgement]) button.is-main");
        await Expect(Page).ToHaveURLAsync(ChannelsUrl());
    }

    public async Task AddItemAsync(string pool, string title, string facts)
    {
        await Page.GotoAsync("/library/new");
        await Page.FillAsync("#title", title);
        await Page.FillAsync("#pool", pool);
        await Page.FillAsync("#facts", facts);
        await Page.CheckAsync("input[name=Rights][value=Own]");
        await Page.ClickAsync("main form:has(#title) button.is-main");
        await Expect(Page.Locator(".notice.tone-green")).ToBeVisibleAsync();
    }

    /// <summary>Fills in a theme on all channels, once a week at this local time, and gives the address of its page.</summary>
    public async Task<string> SetUpThemeAsync(string name, string template, DateTime first, string? pool = null)
    {
        await Page.GotoAsync("/themes/new");
        await Page.FillAsync("#name", name);
        await Page.FillAsync("#template", template);
        foreach (var box in await Page.Locator("input[name=Channels]").AllAsync())
        {
            await box.CheckAsync();
        }

        var day = $"{first.DayOfWeek}"[..2].ToUpperInvariant();
        foreach (var box in await Page.Locator("input[name=Days]").AllAsync())
        {
            var value = await box.GetAttributeAsync("value");
            await box.SetCheckedAsync(string.Equals(value, day, StringComparison.Ordinal), new LocatorSetCheckedOptions { Force = true });
        }

        await Page.FillAsync("#at", first.ToString("HH':'mm", null));
        await Page.FillAsync("#pool", pool ?? string.Empty);
        await Page.ClickAsync("form[data-theme-form] .form-foot button.is-main");
        await Expect(Page).ToHaveURLAsync(ThemeUrl());
        return new Uri(Page.Url).PathAndQuery;
    }

    /// <summary>Writes a post for all channels and publishes it at once.</summary>
    public async Task PublishNowAsync(string text)
    {
        await Page.GotoAsync("/compose");
        await Page.FillAsync("#text", text);
        foreach (var box in await Page.Locator("input[name=Channels]").AllAsync())
        {
            await box.CheckAsync(new LocatorCheckOptions { Force = true });
        }

        await Page.ClickAsync(".compose-foot details.menu summary");
        await Page.ClickAsync("button[name=Intent][value=now]");
        await Expect(Page).ToHaveURLAsync(PostUrl());
    }

    /// <summary>The cookies of this window, for another one.</summary>
    public Task<string> SessionAsync() => Page.Context.StorageStateAsync();

    private async Task ConnectAsync(JsonObject account, string token)
    {
        await Page.FillAsync("#handle", (string)account["handle"]!);
        await Page.FillAsync("#remoteId", (string)account["id"]!);
        await Page.FillAsync("#accessToken", (string)account[token]!);
        await Page.ClickAsync("form[action='/channels'] button.is-main");
        await Expect(Page).ToHaveURLAsync(ChannelsUrl());
    }

    private ILocator Card(string network) => Page.Locator("article.channel").Filter(new LocatorFilterOptions { HasText = network });

    [GeneratedRegex("/calendar$")]
    private static partial Regex CalendarUrl();

    [GeneratedRegex(@"/channels(/\d+)?\?done=")]
    private static partial Regex ChannelsUrl();

    [GeneratedRegex("/themes/\\d+$")]
    private static partial Regex ThemeUrl();

    [GeneratedRegex("/posts/\\d+\\?done=")]
    private static partial Regex PostUrl();
}
