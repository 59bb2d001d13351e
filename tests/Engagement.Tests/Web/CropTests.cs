using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Tests.Api;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Web;

public sealed class CropTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    // Black, 40 × 20.
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAAAAADaLSBnAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQoz2NgGAWjYBSQAgADNAABOcjLQwAAAABJRU5ErkJggg==";

    private readonly RunningWeb web = fixture.Web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_post_shows_another_part_of_its_picture_on_each_network()
    {
        Needs.Vips();
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var (x, instagram) = (await program.ConnectAsync("crop1", "a-secret-token", Ct), await InstagramAsync());
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);
        var picture = Id((await SendAsync(maria, "/compose/media", [], Convert.FromBase64String(Picture))).QuerySelector("input[name=Media]")!);

        // Instagram takes no PNG: what is cut for it is made to fit as well.
        var tall = await CropAsync(maria, picture, [], instagram, 0.3, 0.4);
        var both = await CropAsync(maria, picture, Cuts(tall), x, 0, 0.5);
        var (forInstagram, forX) = (Cuts(both).Single(cut => cut.StartsWith(instagram + ".", StringComparison.Ordinal)), Cuts(both).Single(cut => cut.StartsWith(x + ".", StringComparison.Ordinal)));
        using var saved = await maria.PostAsync("/compose", Form(await TokenAsync(maria),
            [("Text", "A car"), ("Channels", x), ("Channels", instagram), ("Media", picture), ("Cuts", forInstagram), ("Cuts", forX), ($"Alts[{picture}]", "A black car"), ("Day", "2031-03-01"), ("Time", "12:00"), ("Intent", "draft")]), Ct);
        var post = saved.Headers.Location!.OriginalString.Split('/', '?')[2];
        var stored = (await program.ReadAsync($"posts/{post}", Ct)).Body.GetProperty("pictures").EnumerateArray().Select(own => $"{own.Text("channelId")}.{own.Text("mediaId")}.{own.Text("shownId")}");
        var form = await maria.OpenAsync($"/compose/{post}", Ct);
        using var undone = await maria.PostAsync($"/compose/{post}", Form(await TokenAsync(maria),
            [("Text", "A car"), ("Channels", x), ("Media", picture), ("Cuts", forInstagram), ("Cuts", forX), ("Day", "2031-03-01"), ("Time", "12:00"), ("Intent", $"same:{forX}")]), Ct);

        Assert.Equal(picture, Id(both.QuerySelector("input[name=Media]")!));
        Assert.Contains("16 × 20", tall.QuerySelector(".media-cut")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new[] { forInstagram, forX }.Order(), stored.Order());
        Assert.Equal([.. new[] { forInstagram, forX }.Order()], Cuts(form).Order());
        Assert.Equal((Shown(forX), Shown(forInstagram)), (PreviewOf(form, "x"), PreviewOf(form, "instagram")));
        Assert.All(form.QuerySelectorAll(".preview img"), img => Assert.Equal("A black car", img.GetAttribute("alt")));
        Assert.Equal([forInstagram], Cuts(new HtmlParser().ParseDocument(await undone.Content.ReadAsStringAsync(Ct))));
    }

    [Fact]
    public async Task What_only_one_network_refuses_is_made_to_fit_there_alone()
    {
        Needs.Vips();
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var (x, instagram) = (await program.ConnectAsync("crop2", "a-secret-token", Ct), await InstagramAsync());
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);
        var picture = Id((await SendAsync(maria, "/compose/media", [], Convert.FromBase64String(Picture))).QuerySelector("input[name=Media]")!);

        using var both = await maria.PostAsync("/compose", Form(await TokenAsync(maria), [("Channels", x), ("Channels", instagram), ("Media", picture), ("Intent", "fit")]), Ct);
        using var alone = await maria.PostAsync("/compose", Form(await TokenAsync(maria), [("Channels", instagram), ("Media", picture), ("Intent", "fit")]), Ct);
        var (two, one) = (new HtmlParser().ParseDocument(await both.Content.ReadAsStringAsync(Ct)), new HtmlParser().ParseDocument(await alone.Content.ReadAsStringAsync(Ct)));

        Assert.Equal((HttpStatusCode.OK, picture), (both.StatusCode, Id(two.QuerySelector("input[name=Media]")!)));
        Assert.StartsWith($"{instagram}.{picture}.", Assert.Single(Cuts(two)), StringComparison.Ordinal);
        Assert.Empty(Cuts(one));
        Assert.NotEqual(picture, Id(one.QuerySelector("input[name=Media]")!));
    }

    private static async Task<IParentNode> CropAsync(HttpClient browser, string picture, IEnumerable<string> cuts, string channel, double left, double width) => await SendAsync(
        browser,
        "/compose/crop",
        [("Media", picture), ("Alt", "A black car"), ("For", channel), ("Left", Text(left)), ("Top", "0"), ("Width", Text(width)), ("Height", "1"), .. cuts.Select(cut => ("Cuts", cut))]);

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(IElement field) => field.GetAttribute("value")!;

    private static IEnumerable<string> Cuts(IParentNode page) => page.QuerySelectorAll("input[name=Cuts]").Select(Id);

    private static string Shown(string cut) => $"/media/{cut.Split('.')[2]}";

    private static string? PreviewOf(IParentNode page, string network) => page.QuerySelector($".preview-{network} .preview-picture img")?.GetAttribute("src");

    private static async Task<string> TokenAsync(HttpClient browser) =>
        (await browser.OpenAsync("/settings/me", Ct)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<IParentNode> SendAsync(HttpClient browser, string path, IEnumerable<(string, string)> fields, byte[]? file = null)
    {
        using var form = Form(await TokenAsync(browser), fields);
        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "file", "car.png");
        }

        using var answer = await browser.PostAsync(path, form, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));
    }

    private static MultipartFormDataContent Form(string token, IEnumerable<(string Name, string Value)> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("__RequestVerificationToken", token)))
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    private async Task<string> InstagramAsync()
    {
        var id = web.App.Services.GetRequiredService<IdSource>().Next<ChannelId>();
        await using var db = await web.App.Services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync(Ct);
        db.Add(new Channel { Id = id, Network = NetworkKind.Instagram, Handle = $"crop{id}", DisplayName = "Crop", RemoteId = id.ToString(), Language = "en", TimeZone = "Europe/Helsinki", CreatedAt = TimeProvider.System.GetUtcNow() });
        await db.SaveChangesAsync(Ct);
        return id.ToString();
    }
}
