using System.Text.RegularExpressions;
using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

[Collection(MotorWorksJourneys.Name)]
public sealed partial class CommentJourneys(MotorWorks works)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fans_thanks_is_acknowledged_once_and_needs_nobody()
    {
        var thanks = await works.Sandbox.CommentAsync("facebook", works.FacebookPost, "Tessa Thankful", "What a beautiful car, thank you for sharing! ❤️", Ct);
        var answer = await works.Sandbox.AnswerAsync(thanks, Ct);
        Assert.Equal("acme", (string?)answer["account"]);

        // The same fan again: when this has been read, the first has had its whole chance to be thanked twice.
        await works.Sandbox.CommentAsync("facebook", works.FacebookPost, "Tessa Thankful", "Wonderful, thank you so much! ❤️", Ct);
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync("/inbox?view=acknowledged");
        await page.Locator(".desk-row").Filter(new LocatorFilterOptions { HasText = "Tessa Thankful" }).First.ClickAsync();
        await Expect(page.Locator(".line-robot")).ToContainTextAsync(answer.Text());

        Assert.Single(await works.Sandbox.AnswersAsync(thanks, Ct));
        await page.GotoAsync("/inbox");
        await Expect(page.Locator(".desk-row").Filter(new LocatorFilterOptions { HasText = "Tessa Thankful" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("facebook", "Quentin Curious")]
    [InlineData("x", "quentin_x")]
    public async Task A_fans_question_is_answered_from_the_inbox_and_the_answer_stands_on_the_network(string network, string fan)
    {
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync("/inbox");
        var post = network == "x" ? works.XPost : works.FacebookPost;
        var question = await works.Sandbox.CommentAsync(network, post, fan, "Where can I buy spare parts for the 1967 model?", Ct);

        // It comes in while the page is looked at.
        var row = await page.RowsAsync(fan, 1, Ct);
        await Expect(row.Locator("[data-due]")).ToContainTextAsync(ClockWords());
        await row.ClickAsync();
        await Expect(page.Locator(".line-customer")).ToContainTextAsync("spare parts");
        var words = $"Our parts shop in Turku has them, {fan}.";
        await page.FillAsync("#reply-text", words);
        await page.ClickAsync("form.reply-form:not(.is-note) button.is-main");

        await Expect(page.Locator(".notice.tone-green")).ToBeVisibleAsync();
        var answer = await works.Sandbox.AnswerAsync(question, Ct);
        Assert.Contains(words, answer.Text(), StringComparison.Ordinal);
        await Expect(page.Locator(".line-person").Filter(new LocatorFilterOptions { HasText = words })).ToContainTextAsync("Sent");
        Assert.Single(await works.Sandbox.AnswersAsync(question, Ct));
    }

    [GeneratedRegex("Answer in \\d+")]
    private static partial Regex ClockWords();
}
