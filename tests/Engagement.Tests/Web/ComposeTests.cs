using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Web;

public sealed class ComposeTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private readonly RunningWeb web = fixture.Web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_who_change_the_same_post_never_overwrite_each_other_unknowingly()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync("compose1", "a-secret-token", Ct);
        var (_, made) = await program.PostAsync("posts", new { text = "First", publishAt = "2031-03-01T12:00:00+02:00", channelIds = new[] { channel }, draft = true }, Ct);
        var path = $"/compose/{made.Text("id")}";
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);
        var seen = await maria.OpenAsync(path, Ct);
        var fields = Fields(channel, "Mine", seen.QuerySelector("input[name=Version]")!.GetAttribute("value")!);

        await web.App.Services.GetRequiredService<EditPost>().RunAsync(IdText.Read<PostId>(made.Text("id")), new PostEdit { Text = "Theirs" }, Ct);
        using var conflict = await SendAsync(maria, path, fields, Ct);
        var page = new HtmlParser().ParseDocument(await conflict.Content.ReadAsStringAsync(Ct));
        var stored = await program.ReadAsync($"posts/{made.Text("id")}", Ct);
        using var saved = await SendAsync(maria, path, Fields(channel, "Mine", page.QuerySelector("input[name=Version]")!.GetAttribute("value")!), Ct);
        var after = await program.ReadAsync($"posts/{made.Text("id")}", Ct);

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Equal("Theirs", page.QuerySelector(".compose-theirs")!.TextContent);
        Assert.Equal("Mine", page.QuerySelector("#text")!.TextContent);
        Assert.Equal("Theirs", stored.Body.Text("text"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Mine", after.Body.Text("text"));
    }

    [Fact]
    public async Task A_time_that_has_passed_is_asked_about_and_nothing_goes_out()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync("compose2", "a-secret-token", Ct);
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);
        var past = new Dictionary<string, string>(Fields(channel, "Late", "")) { ["Intent"] = "schedule", ["Day"] = TimeProvider.System.GetUtcNow().AddMinutes(-30).ToString("yyyy-MM-dd", null), ["Time"] = TimeProvider.System.GetUtcNow().AddMinutes(-30).ToString("HH':'mm", null) };

        using var answer = await SendAsync(maria, "/compose", past, Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("That time has passed", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_keeps_who_may_reply_and_what_it_asks_and_half_a_poll_is_named()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync("compose4", "a-secret-token", Ct);
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);
        var fields = new Dictionary<string, string>(Fields(channel, "Which car?", "")) { ["Manner.Replies"] = "Nobody", ["Manner.Options[0]"] = "The blue one", ["Manner.Options[1]"] = "The red one", ["Manner.Minutes"] = "60" };

        using var refused = await SendAsync(maria, "/compose", new Dictionary<string, string>(fields) { ["Intent"] = "schedule", ["Manner.Options[1]"] = "" }, Ct);
        using var hidden = await SendAsync(maria, "/compose", new Dictionary<string, string>(fields) { ["Intent"] = "schedule", ["Manner.Quote"] = "nonsense" }, Ct);
        using var saved = await SendAsync(maria, "/compose", new Dictionary<string, string>(fields) { ["Intent"] = "schedule" }, Ct);
        var post = saved.Headers.Location!.OriginalString.Split('/', '?')[2];
        var stored = (await program.ReadAsync($"posts/{post}", Ct)).Body.GetProperty("manner");
        var form = await maria.OpenAsync($"/compose/{post}", Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("A poll has two to 4 answers", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        // Where no channel can quote there is no field for it: then it is said above.
        Assert.Contains("must be the address of a post on Bluesky", new HtmlParser().ParseDocument(await hidden.Content.ReadAsStringAsync(Ct)).QuerySelector(".notice.tone-red")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("nobody", 60), (stored.Text("replies"), stored.GetProperty("poll").GetProperty("minutes").GetInt32()));
        Assert.Equal("The red one", form.QuerySelectorAll("input[name^='Manner.Options']")[1].GetAttribute("value"));
        Assert.Contains("The blue one", form.QuerySelector(".preview-poll")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bomb.png", "png")]
    [InlineData("evil.svg", "svg")]
    [InlineData("cut.png", "cut")]
    [InlineData("words.png", "words")]
    [InlineData("wide.gif", "gif")]
    public async Task Hostile_pictures_are_refused_with_the_reason_before_anything_decodes_them(string name, string kind)
    {
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);
        var page = await maria.OpenAsync("/settings/me", Ct);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        var file = new ByteArrayContent(Hostile(kind));
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "file", name);

        using var answer = await maria.PostAsync("/compose/media", form, Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(kind is "png" or "gif" ? "pixels" : "not a PNG", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_is_subscribed_to_by_a_secret_that_ends_when_it_is_revoked()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync("compose3", "a-secret-token", Ct);
        await program.PostAsync("posts", new { text = "Snow, at last; and \"ice\"", publishAt = TimeProvider.System.GetUtcNow().AddDays(3), channelIds = new[] { channel } }, Ct);
        var user = new UserId(77);
        var links = web.App.Services.GetRequiredService<CalendarLinks>();
        await AddUserAsync(user);
        var secret = await links.MakeAsync(user, Actor.Operator, Ct);
        using var nobody = web.Nobody();

        using var feed = await nobody.GetAsync($"/calendar/feed/{secret}.ics", Ct);
        var text = await feed.Content.ReadAsStringAsync(Ct);
        using var wrong = await nobody.GetAsync($"/calendar/feed/{secret}x.ics", Ct);
        await links.RevokeAsync(user, Actor.Operator, Ct);
        using var ended = await nobody.GetAsync($"/calendar/feed/{secret}.ics", Ct);

        Assert.Equal("text/calendar", feed.Content.Headers.ContentType!.MediaType);
        Assert.Contains("SUMMARY:Snow\\, at last\\; and \"ice\" (scheduled)\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.StatusCode, ended.StatusCode));
    }

    private static byte[] Hostile(string kind) => kind switch
    {
        "png" => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50, 8, 6, 0, 0, 0],
        "gif" => [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0],
        "cut" => [0x89, .. "PNG\r\n"u8, 0x1A],
        "svg" => [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8],
        _ => [.. "These are words."u8],
    };

    private static Dictionary<string, string> Fields(string channel, string text, string version) => new()
    {
        ["Text"] = text, ["Channels"] = channel, ["Day"] = "2031-03-01", ["Time"] = "12:00", ["Intent"] = "draft", ["Version"] = version,
    };

    // The composer's form may carry a picture, so it is sent in parts.
    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        var page = await browser.OpenAsync(path, ct);
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)))
        {
            form.Add(new StringContent(value), name);
        }

        return await browser.PostAsync(path, form, ct);
    }

    private async Task AddUserAsync(UserId id)
    {
        await using var db = await web.App.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Engagement.App.Data.EngagementContext>>().CreateDbContextAsync(Ct);
        db.Add(new User { Id = id, DisplayName = "Cal", Role = WorkRole.Reader, UserName = "cal", NormalizedUserName = "CAL", SecurityStamp = "s" });
        await db.SaveChangesAsync(Ct);
    }
}
