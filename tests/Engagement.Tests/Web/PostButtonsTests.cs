using System.Net;
using AngleSharp.Dom;
using Engagement.Core.People;
using Engagement.Tests.Api;

namespace Engagement.Tests.Web;

public sealed class PostButtonsTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private readonly RunningWeb web = fixture.Web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_held_back_let_go_and_moved_to_another_day_from_its_own_page()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync("buttons1", "a-secret-token", Ct);
        var (_, made) = await program.PostAsync("posts", new { text = "Later", publishAt = "2031-03-01T12:00:00+02:00", channelIds = new[] { channel } }, Ct);
        var (page, delivery) = ($"/posts/{made.Text("id")}", made.GetProperty("deliveries")[0].Text("id"));
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);

        await PressAsync(maria, page, $"{page}/hold");
        var held = await maria.OpenAsync(page, Ct);
        await PressAsync(maria, page, $"{page}/release");
        var free = await maria.OpenAsync(page, Ct);
        await PressAsync(maria, page, $"{page}/hold");
        using var never = await maria.SendFormAsync(page, $"/posts/deliveries/{delivery}/move", new Dictionary<string, string> { ["days"] = "3" }, Ct);
        await PressAsync(maria, page, $"/posts/deliveries/{delivery}/move", ("days", "7"));
        var moved = (await program.ReadAsync($"deliveries/{delivery}", Ct)).Body;

        Assert.NotNull(Form(held, $"{page}/release"));
        Assert.NotNull(Form(held, $"/posts/deliveries/{delivery}/move"));
        Assert.Null(Form(held, $"/posts/deliveries/{delivery}/resolve"));
        Assert.Null(Form(free, $"{page}/release"));
        Assert.NotNull(Form(free, $"{page}/hold"));
        Assert.Equal(HttpStatusCode.Conflict, never.StatusCode);
        Assert.Equal(("pending", DateTimeOffset.Parse("2031-03-08T12:00:00+02:00", null)), (moved.Text("state"), moved.GetProperty("dueAt").GetDateTimeOffset()));
    }

    private static async Task PressAsync(HttpClient browser, string page, string target, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendFormAsync(page, target, fields.ToDictionary(field => field.Name, field => field.Value), Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static IElement? Form(IParentNode page, string action) => page.QuerySelector($"form[action='{action}']");
}
