using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Engagement.Core.People;
using Engagement.Tests.Web;

namespace Engagement.Tests.Api;

/// <summary>Holds the shapes that other programs rely on: members may be added, none may go.</summary>
public sealed class ApiContractTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private static readonly DateTimeOffset Later = new(2030, 1, 1, 12, 0, 0, TimeSpan.FromHours(2));
    private static int made;

    private readonly RunningWeb web = fixture.Web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string NewHandle => $"aurora{Interlocked.Increment(ref made)}";

    [Fact]
    public async Task A_channel_is_connected_and_its_credentials_are_never_given_back()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);

        var (status, made) = await program.PostAsync("channels", Channel(NewHandle), Ct);
        var (_, read) = await program.ReadAsync($"channels/{made.Text("id")}", Ct);
        var (_, list) = await program.ReadAsync("channels?limit=200", Ct);

        Assert.Equal(HttpStatusCode.Created, status);
        Has(made, "id", "network", "handle", "health");
        Has(read, "health", "lastHeardAt", "lastError");
        Assert.Contains(read.Text("health"), new[] { "connected", "needsReconnect", "throttled", "paused", "deaf" });
        Has(list, "items", "next");
        Assert.DoesNotContain("credentials", $"{made}{read}{list}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("a-secret-token", $"{made}{read}{list}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_account_is_not_connected_twice()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = Channel(NewHandle);
        await program.PostAsync("channels", channel, Ct);

        var (status, problem) = await program.PostAsync("channels", channel, Ct);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Has(problem, "type", "title", "status", "detail");
    }

    [Theory]
    [InlineData("""{"network":"x","remoteId":"1","credentials":{}}""", "handle")]
    [InlineData("""{"network":"myspace","handle":"a","remoteId":"1","credentials":{}}""", "network")]
    [InlineData("""{"network":0,"handle":"a","remoteId":"1","credentials":{}}""", "network")]
    [InlineData("""{"network":"x","handle":"a","remoteId":"1"}""", "credentials")]
    public async Task A_body_that_cannot_be_read_names_the_field_and_no_type_of_ours(string json, string field)
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        using var answer = await program.PostAsync("/api/v1/channels", content, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(field, JsonDocument.Parse(text).RootElement.Text("field"));
        Assert.DoesNotContain("Engagement.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_are_imported_from_csv_and_a_dry_run_changes_nothing()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var handle = NewHandle;
        await program.ConnectAsync(handle, "a-secret-token", Ct);
        var csv = $"publishAt,channels,text\n2030-03-01T12:00:00+02:00,x:{handle},Hello\nnever,x:{handle},Hello";
        async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string query)
        {
            using var content = new StringContent(csv, System.Text.Encoding.UTF8, "text/csv");
            using var answer = await program.PostAsync($"/api/v1/posts/import{query}", content, Ct);
            return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.Clone());
        }

        var (_, dry) = await SendAsync("?dryRun=true");
        var (status, body) = await SendAsync("");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All([dry, body], answer => Assert.Equal(1, answer.GetProperty("accepted").GetInt32()));
        Has(body.GetProperty("rejected")[0], "line", "reason");
        Assert.Equal(3, body.GetProperty("rejected")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_post_is_written_read_moved_and_withdrawn()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync(NewHandle, "a-secret-token", Ct);

        var (status, post) = await program.PostAsync("posts", new { text = "Hello", publishAt = Later, channelIds = new[] { channel } }, Ct);
        var path = $"posts/{post.Text("id")}";
        var (_, moved) = await program.CallAsync(HttpMethod.Patch, path, new { publishAt = Later.AddDays(1) }, Ct);
        var (deleted, _) = await program.CallAsync(HttpMethod.Delete, path, null, Ct);
        var (_, read) = await program.ReadAsync(path, Ct);

        Assert.Equal(HttpStatusCode.Created, status);
        var delivery = Assert.Single(post.GetProperty("deliveries").EnumerateArray());
        Has(post, "id", "state", "deliveries");
        Has(delivery, "id", "channelId", "state", "dueAt", "text");
        Assert.Equal(Later, delivery.GetProperty("dueAt").GetDateTimeOffset());
        Assert.Equal(Later.AddDays(1), moved.GetProperty("deliveries")[0].GetProperty("dueAt").GetDateTimeOffset());
        Assert.Equal(HttpStatusCode.NoContent, deleted);
        Assert.Equal("cancelled", read.Text("state"));
    }

    [Fact]
    public async Task A_text_too_long_names_channel_length_and_limit_and_stores_nothing()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var handle = NewHandle;
        var channel = await program.ConnectAsync(handle, "a-secret-token", Ct);

        var (status, problem) = await program.PostAsync("posts", new { text = new string('a', 281), publishAt = Later, channelIds = new[] { channel } }, Ct);
        var (_, deliveries) = await program.ReadAsync($"deliveries?channelId={channel}", Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(("text", 280, 281), (problem.Text("field"), problem.GetProperty("limit").GetInt32(), problem.GetProperty("value").GetInt32()));
        Assert.Contains(handle, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, deliveries.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Deliveries_are_listed_page_by_page()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync(NewHandle, "a-secret-token", Ct);
        for (var i = 0; i < 5; i++)
        {
            await program.PostAsync("posts", new { text = $"Hello {i}", publishAt = Later.AddHours(i), channelIds = new[] { channel } }, Ct);
        }

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var (_, page) = await program.ReadAsync($"deliveries?channelId={channel}&source=post&state=pending&limit=2{(cursor is null ? "" : $"&cursor={cursor}")}", Ct);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("text")));
            cursor = page.GetProperty("next").GetString();
            Has(
                page.GetProperty("items")[0], "id", "postId", "conversationId", "channelId", "source", "state", "heldReason", "dueAt", "sentAt", "remoteId",
                "remoteUrl", "attempts", "reason");
        }
        while (cursor is not null);

        Assert.Equal(["Hello 0", "Hello 1", "Hello 2", "Hello 3", "Hello 4"], seen);
    }

    [Theory]
    [InlineData("deliveries?limit=0", "limit")]
    [InlineData("deliveries?limit=201", "limit")]
    [InlineData("deliveries?state=gone", "state")]
    [InlineData("deliveries?cursor=abc", "cursor")]
    [InlineData("conversations?sort=luck", "sort")]
    [InlineData("conversations?cursor=abc", "cursor")]
    [InlineData("channels?cursor=abc", "cursor")]
    public async Task A_list_that_cannot_be_given_says_which_part_of_the_address_is_wrong(string path, string field)
    {
        using var program = await web.KeyAsync(WorkRole.Reader, Ct);

        var (status, problem) = await program.ReadAsync(path, Ct);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, field), (status, problem.Text("field")));
    }

    [Fact]
    public async Task A_theme_shows_its_dates_and_one_of_them_can_be_skipped()
    {
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync(NewHandle, "a-secret-token", Ct);
        var theme = new
        {
            name = "Throwback Thursday", recurrence = "FREQ=WEEKLY;BYDAY=TH", timeZone = "Europe/Helsinki", at = "18:00", template = "Hello {{title}}",
            channelIds = new[] { channel }, startsOn = "2030-01-01",
        };

        var (status, made) = await program.PostAsync("themes", theme, Ct);
        var path = $"themes/{made.Text("id")}";
        var (_, renamed) = await program.CallAsync(HttpMethod.Patch, path, new { name = "Thursday" }, Ct);
        var (skip, _) = await program.CallAsync(HttpMethod.Put, $"{path}/occurrences/2030-03-28", new { action = "skip" }, Ct);
        var (_, dates) = await program.ReadAsync($"{path}/occurrences?from=2030-03-20&to=2030-04-05", Ct);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(("Thursday", "18:00"), (renamed.Text("name"), renamed.Text("at")));
        Assert.Equal(HttpStatusCode.OK, skip);
        // The clocks change on 31 March 2030; 18:00 stays 18:00.
        Assert.Equal(
            [("2030-03-21", "16", "open"), ("2030-03-28", "16", "skipped"), ("2030-04-04", "15", "open")],
            dates.GetProperty("items").EnumerateArray().Select(item => (item.Text("date"), item.Text("publishAt")[11..13], item.Text("state"))));
    }

    [Fact]
    public async Task Texts_are_counted_templates_tried_and_comments_read()
    {
        using var program = await web.KeyAsync(WorkRole.Reader, Ct);

        var (_, measure) = await program.PostAsync("text/measure", new { network = "x", text = "See https://example.org/a/very/long/address" }, Ct);
        var (_, rendered) = await program.PostAsync("templates/render", new { template = "Hi {{name}}", data = new { name = "Aurora" } }, Ct);
        var (wrong, problem) = await program.PostAsync("templates/render", new { template = "Hi\n{{nam}}", data = new { name = "Aurora" } }, Ct);
        var (_, read) = await program.PostAsync("triage", new { items = new[] { new { id = "a", text = "How much is it?" } } }, Ct);

        Assert.Equal((27, 280, true), (measure.GetProperty("length").GetInt32(), measure.GetProperty("limit").GetInt32(), measure.GetProperty("valid").GetBoolean()));
        Assert.Equal("Hi Aurora", rendered.Text("text"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong);
        Assert.Equal(2, problem.GetProperty("line").GetInt32());
        Has(problem, "column");
        var item = Assert.Single(read.GetProperty("items").EnumerateArray());
        Has(item, "id", "language", "intent", "probabilities", "urgency", "decision", "reasons");
        Has(item.GetProperty("probabilities"), "question", "complaint", "request", "praise", "spam", "abuse", "other");
        Assert.Equal(("question", "route"), (item.Text("intent"), item.Text("decision")));
    }

    [Fact]
    public async Task More_than_a_thousand_comments_at_once_are_refused()
    {
        using var program = await web.KeyAsync(WorkRole.Reader, Ct);

        var (status, problem) = await program.PostAsync("triage", new { items = Enumerable.Range(0, 1001).Select(i => new { id = $"{i}", text = "Nice" }) }, Ct);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1000), (status, problem.GetProperty("limit").GetInt32()));
    }

    [Fact]
    public async Task A_picture_is_taken_by_its_bytes()
    {
        using var program = await web.KeyAsync(WorkRole.Coordinator, Ct);
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        using var file = new ByteArrayContent(png);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "car.txt" }, { new StringContent("A red car"), "altText" } };

        using var answer = await program.PostAsync("/api/v1/media", form, Ct);
        var media = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Has(media, "id", "contentType", "width", "height", "bytes");
        Assert.Equal(("image/png", 3, 2), (media.Text("contentType"), media.GetProperty("width").GetInt32(), media.GetProperty("height").GetInt32()));
    }

    [Fact]
    public async Task The_description_names_every_call_with_ids_as_text()
    {
        using var anybody = web.Nobody();

        var description = JsonDocument.Parse(await anybody.GetStringAsync("/openapi/v1.json", Ct)).RootElement;

        var paths = description.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet();
        var calls = WebEndpoint.AllOf(web.App).Where(endpoint => endpoint.IsApi).Select(endpoint => endpoint.Route).ToHashSet();
        Assert.Equal(calls.Order(), paths.Select(path => path.TrimEnd('/')).Order());
        Assert.Equal("string", description.GetProperty("components").GetProperty("schemas").GetProperty("ChannelId").GetProperty("type").GetString());
    }

    private static object Channel(string handle) =>
        new { network = "x", handle, remoteId = $"id-{handle}", credentials = new { accessToken = "a-secret-token", refreshToken = "a-secret-token" } };

    private static void Has(JsonElement element, params string[] members) =>
        Assert.All(members, member => Assert.True(element.TryGetProperty(member, out _), $"'{member}' is missing in {element}"));
}
