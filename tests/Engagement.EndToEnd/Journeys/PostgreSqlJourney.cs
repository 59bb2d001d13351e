using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

public sealed class PostgreSqlJourney(Chromium chromium)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_PostgreSQL_too_an_owner_publishes_and_answers_a_fan()
    {
        // The program makes its database itself; the server of tests/run is thrown away with it.
        var connection = $"{Needs.Postgres()};Database=journey_{Environment.ProcessId}";
        await using var work = await Workplace.StartAsync(Ct, new("Storage:Provider", "PostgreSql"), new("ConnectionStrings:Engagement", connection));
        var owner = await Owner.SetUpAsync(chromium, work, Ct);
        await owner.ConnectFacebookAsync();
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
