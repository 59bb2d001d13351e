using Engagement.EndToEnd.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

[Collection(MotorWorksJourneys.Name)]
public sealed class SignInJourney(MotorWorks works)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_signed_out_sees_nothing_until_the_right_password_brings_them_back_to_where_they_were()
    {
        var page = await works.OpenAsNobodyAsync(Ct);
        await page.GotoAsync("/channels");
        await Expect(page.Locator("form[action^='/sign-in']")).ToBeVisibleAsync();
        await Accessibility.AssertNoneAsync(page);

        await FillAsync(page, "not the right words");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "sign-in-refused");
        await FillAsync(page, Workplace.OwnerPassword);

        await Expect(page.Locator(".me-name")).ToHaveTextAsync("Olivia Owner");
        Assert.Equal("/channels", new Uri(page.Url).AbsolutePath);
        await page.ClickAsync(".me form[action='/sign-out'] button");
        await page.GotoAsync("/channels");
        await Expect(page.Locator("form[action^='/sign-in']")).ToBeVisibleAsync();
    }

    private static async Task FillAsync(IPage page, string password)
    {
        await page.FillAsync("#email", Workplace.OwnerEmail);
        await page.FillAsync("#password", password);
        await page.ClickAsync("form[action^='/sign-in'] button");
    }
}
