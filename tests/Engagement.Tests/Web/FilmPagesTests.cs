using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Engagement.Core.People;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Api;

namespace Engagement.Tests.Web;

public sealed class FilmPagesTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private readonly RunningWeb web = fixture.Web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_film_is_taken_in_shown_as_a_film_and_served_in_parts()
    {
        var film = new FilmBytes();
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);

        using var taken = await UploadAsync(maria, film.ToArray());
        var item = new HtmlParser().ParseDocument(await taken.Content.ReadAsStringAsync(Ct));
        var address = item.QuerySelector(".film video")!.GetAttribute("src")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(4, 7);
        using var part = await maria.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("Film, 0:12", item.QuerySelector(".film")!.GetAttribute("aria-label"));
        Assert.Null(item.QuerySelector("[data-crop]"));
        Assert.Contains("12.5 s · 1280 × 720", item.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.PartialContent, "ftyp", "video/mp4"), (part.StatusCode, await part.Content.ReadAsStringAsync(Ct), part.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task What_is_no_film_that_networks_take_is_refused_with_the_reason()
    {
        using var maria = await web.SignedInAsync(WorkRole.Coordinator, Ct);

        using var cut = await UploadAsync(maria, new FilmBytes().ToArray()[..^50]);
        using var other = await UploadAsync(maria, (new FilmBytes { Picture = "hvc1" }).ToArray());

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (cut.StatusCode, other.StatusCode));
        Assert.Contains("cut short", await cut.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("coded as HEVC", await other.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_is_refused_before_scheduling_where_it_cannot_go_and_beside_pictures()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var x = await program.ConnectAsync("film1", "a-secret-token", Ct);
        var (_, connected) = await program.PostAsync("channels", new { network = "webhook", handle = "carrier", remoteId = "https://carrier.example/posts", serviceUrl = "https://carrier.example/posts", credentials = new { accessToken = "a-secret-token" } }, Ct);
        var film = await MediaAsync(program, new FilmBytes().ToArray(), "video/mp4");
        var long141 = await MediaAsync(program, (new FilmBytes { Units = 141_000 }).ToArray(), "video/mp4");
        object Post(string channel, params string[] media) => new { text = "A drive", publishAt = "2031-03-01T12:00:00+02:00", channelIds = new[] { channel }, mediaIds = media };

        var (fits, _) = await program.PostAsync("posts", Post(x, film.Id), Ct);
        var (there, webhook) = await program.PostAsync("posts", Post(connected.Text("id"), film.Id), Ct);
        var (both, two) = await program.PostAsync("posts", Post(x, film.Id, long141.Id), Ct);
        var (length, tooLong) = await program.PostAsync("posts", Post(x, long141.Id), Ct);

        Assert.Equal(12.5, film.Seconds);
        Assert.Equal(HttpStatusCode.Created, fits);
        Assert.All([there, both, length], status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.Contains("a film cannot be sent there from here", webhook.ToString(), StringComparison.Ordinal);
        Assert.Contains("a film stands alone", two.ToString(), StringComparison.Ordinal);
        Assert.Contains("the film runs 2:21 min; it takes films of at most 2:20 min", tooLong.ToString(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser, byte[] bytes)
    {
        var page = await browser.OpenAsync("/settings/me", Ct);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(bytes), "file", "drive.mp4");
        return await browser.PostAsync("/compose/media", form, Ct);
    }

    private static async Task<(string Id, double Seconds)> MediaAsync(HttpClient program, byte[] bytes, string type)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent { { file, "file", "drive.mp4" }, { new StringContent("A drive"), "altText" } };
        using var answer = await program.PostAsync("/api/v1/media", form, Ct);
        var media = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        return (media.GetProperty("id").GetString()!, media.GetProperty("seconds").GetDouble());
    }
}
