using Engagement.EndToEnd.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

public sealed class FinnishJourney(Chromium chromium)
{
    private static readonly (string Address, string Heading)[] Pages =
    [
        ("/calendar", "Kalenteri"), ("/calendar?view=month", "Kalenteri"), ("/inbox", "Saapuneet"), ("/compose", "Kirjoita julkaisu"), ("/themes", "Teemat"),
        ("/themes/new", "Perusta teema"), ("/library", "Kirjasto"), ("/library/new", "Lisää aineisto"), ("/report", "Viikko numeroina"), ("/channels", "Kanavat"),
        ("/channels/new?network=Facebook", "Yhdistä kanava"), ("/settings/me", "Asetukset"), ("/settings/people", "Asetukset"), ("/settings/keys", "Asetukset"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Finnish_owner_is_met_in_Finnish_from_the_first_page_on()
    {
        await using var work = await Workplace.StartAsync(Ct);
        var page = await chromium.OpenAsync(work.Product.Address, Ct, language: "fi-FI");
        await Workplace.SetUpAsync(page);
        var owner = new Owner(page, work);
        await owner.ConnectXAsync();

        var headings = new List<(string Address, string Heading)>();
        foreach (var (address, _) in Pages)
        {
            await page.GotoAsync(address);
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fi");
            headings.Add((address, await page.Locator("h1").InnerTextAsync()));
            await Screenshots.TakeAsync(page, $"fi{address.Replace('/', '-').Replace('?', '-').Replace('=', '-')}");
            await Fit.AssertOnPhoneAsync(page);
            await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
        }

        Assert.Equal(Pages, headings);
    }
}
