using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
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
    public async Task On_PostgreSQL_too_a_Finnish_owner_is_met_in_Finnish_from_the_first_page_on_publishes_and_answers_a_fan()
    {
        // The program makes its database itself; the server of tests/run is thrown away with it.
        var connection = $"{Needs.Postgres()};Database=journey_{Environment.ProcessId}";
        await using var work = await Workplace.StartAsync(Ct, new("Storage:Provider", "PostgreSql"), new("ConnectionStrings:Engagement", connection));
        var page = await chromium.OpenAsync(work.Product.Address, Ct, language: "fi-FI");
        await Workplace.SetUpAsync(page);
        var owner = new Owner(page, work);
        await owner.ConnectFacebookAsync();

        Assert.Equal(Pages, await HeadingsAsync(page));
        await AnswerAsync(work, owner);
    }

    private static async Task<IReadOnlyList<(string Address, string Heading)>> HeadingsAsync(IPage page)
    {
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

        return headings;
    }

    private static async Task AnswerAsync(Workplace work, Owner owner)
    {
        await owner.PublishNowAsync("The museum opens on Saturday.");
        var post = (string)(await work.Sandbox.PostAsync("facebook", "The museum opens on Saturday.", Ct))["id"]!;
        var question = await work.Sandbox.CommentAsync("facebook", post, "Pia Postgres", "At what time does it open?", Ct);
        await owner.Page.GotoAsync("/inbox");
        await (await owner.Page.RowsAsync("Pia Postgres", 1, Ct)).ClickAsync();
        await owner.Page.FillAsync("#reply-text", "At ten, and coffee is ready at half past nine.");
        await owner.Page.ClickAsync("form.reply-form:not(.is-note) button.is-main");

        await Expect(owner.Page.Locator(".notice.tone-green")).ToBeVisibleAsync();
        var answer = await work.Sandbox.AnswerAsync(question, Ct);
        Assert.Contains("At ten", answer.Text(), StringComparison.Ordinal);
    }
}
