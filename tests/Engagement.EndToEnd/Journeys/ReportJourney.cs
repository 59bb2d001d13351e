using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

[Collection(MotorWorksJourneys.Name)]
public sealed class ReportJourney(MotorWorks works)
{
    private const string Words = "What does the hybrid weigh, please?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_weekly_report_counts_what_was_answered_and_shows_the_rows_behind_the_number()
    {
        var question = await works.Sandbox.CommentAsync("facebook", works.FacebookPost, "Rita Reported", Words, Ct);
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync("/inbox");
        await (await page.RowsAsync("Rita Reported", 1, Ct)).ClickAsync();
        await page.FillAsync("#reply-text", "1,540 kilograms, without you.");
        await page.ClickAsync("form.reply-form:not(.is-note) button.is-main");
        await works.Sandbox.AnswerAsync(question, Ct);
        await Expect(page.Locator(".line-person")).ToContainTextAsync("Sent");

        await page.GotoAsync("/report");
        await Expect(page.Locator(".report-body")).ToContainTextAsync("This week is not over");
        await page.ClickAsync("a[href*='key=answered']");

        await Expect(page.Locator(".report-rows")).ToContainTextAsync(Words);
        await Screenshots.TakeAsync(page, "report-rows");
        await Accessibility.AssertNoneAsync(page);
        await Fit.AssertOnPhoneAsync(page);
    }
}
