using System.Net;
using System.Text;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Tests.Api;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Networks;
using Engagement.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Channels;

/// <summary>
/// Whole flows, attacked through the program's own pages and API: addresses that people type, and servers that answer to lead us elsewhere.
/// Behind each address a server of this machine counts who comes; nobody may.
/// </summary>
public sealed class AttackedFlowsTests
{
    private static readonly Dictionary<string, string?> Closed = new() { ["Networks:AllowPrivateAddresses"] = "false" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_that_somebody_types_leads_to_no_machine_of_our_own()
    {
        await using var inside = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Type: application/json", """{"client_id":"7","client_secret":"s"}"""u8.ToArray());
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct, settings: Closed);
        using var browser = await web.SignedInAsync(WorkRole.Owner, Ct);
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        string[] written = [$"http://127.0.0.1:{inside.Port}", $"https://localhost:{inside.Port}", $"127.1:{inside.Port}", $"[::ffff:127.0.0.1]:{inside.Port}", $"https://name:word@127.0.0.1:{inside.Port}", $"2130706433:{inside.Port}"];

        foreach (var (network, server) in written.SelectMany(server => new[] { ("Mastodon", server), ("Bluesky", server) }))
        {
            var (page, words) = await browser.PressConnectAsync(network, server);
            Assert.Null(page);
            Assert.NotEmpty(words);
            Assert.DoesNotContain("word", words, StringComparison.Ordinal);
        }

        foreach (var address in (string[])["file:///etc/passwd", "gopher://127.0.0.1", "javascript:alert(1)", "", " ", "///"])
        {
            Assert.Null((await browser.PressConnectAsync("Mastodon", address)).Network);
        }

        await BringAddressesAsync(program, inside);
        Assert.Equal(0, inside.Connections);
    }

    [Fact]
    public async Task A_server_that_answers_cleverly_gets_neither_our_token_nor_anybody_else_asked()
    {
        await using var elsewhere = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Type: application/json", """{"access_token":"stolen","token_type":"Bearer"}"""u8.ToArray());
        await using var clever = RawServer.Answering(question => Clever(question, elsewhere));
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct);
        using var browser = await web.SignedInAsync(WorkRole.Owner, Ct);
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);

        // Its token endpoint sends us on, with the code in hand.
        var (page, words) = await browser.PressConnectAsync("Mastodon", clever.Address);
        Assert.True(page is not null, words);
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(page.Query)["state"].ToString();
        var back = await browser.GetAsync($"/channels/connected?state={state}&code=once", Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.StatusCode);

        // It names a stream that is somebody else's, and pictures and pages of its own choice.
        var (status, made) = await program.PostAsync(
            "channels", new { network = "mastodon", handle = "acme", remoteId = "7", serviceUrl = clever.Address, credentials = new { accessToken = "our-token" } }, Ct);
        Assert.Equal(HttpStatusCode.Created, status);
        var id = IdText.Read<ChannelId>(made.Text("id"));
        var line = await Eventually.SeeAsync(
            async () => await web.App.Services.GetRequiredService<ChannelReader>().FindAsync(id, Ct) is { ListenProblem: not null } seen ? seen : null, Ct, TimeSpan.FromSeconds(60), "the stream is refused");

        Assert.Contains("not its own", line.ListenProblem, StringComparison.Ordinal);
        Assert.Equal(0, elsewhere.Connections);
    }

    // What becomes a channel is tried at once, and posted to; a link gets its card; another program is told.
    private static async Task BringAddressesAsync(HttpClient program, RawServer inside)
    {
        List<string> channels = [];
        foreach (var (network, number) in new[] { "mastodon", "bluesky", "webhook" }.Select((network, number) => (network, number)))
        {
            var address = $"https://127.0.0.1:{inside.Port}/{network}";
            var (status, made) = await program.PostAsync(
                "channels", new { network, handle = network, remoteId = $"did:web:{number}", serviceUrl = address, credentials = new { accessToken = "a-token-of-ours", identifier = "i", password = "a-long-enough-secret" } }, Ct);
            Assert.Equal(HttpStatusCode.Created, status);
            channels.Add(made.Text("id"));
            var (refused, words) = await program.PostAsync(
                "channels", new { network, handle = network, remoteId = $"other{number}", serviceUrl = $"https://name:word@example.org/{number}", credentials = new { accessToken = "a-token-of-ours", password = "a-long-enough-secret" } }, Ct);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, false), (refused, words.GetRawText().Contains("name:word", StringComparison.Ordinal)));
        }

        var (posted, post) = await program.PostAsync("posts", new { text = $"Look at http://127.0.0.1:{inside.Port}/ and https://localhost:{inside.Port}/", publishAt = TimeProvider.System.GetUtcNow(), channelIds = channels }, Ct);
        Assert.Equal(HttpStatusCode.Created, posted);
        await Eventually.TrueAsync(
            async () => (await program.ReadAsync($"posts/{post.Text("id")}", Ct)).Body.GetProperty("deliveries").EnumerateArray().All(one => one.GetProperty("reason").GetString()?.Contains("private address", StringComparison.Ordinal) is true),
            Ct, TimeSpan.FromSeconds(60));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.PostAsync("webhooks", new { url = $"http://127.0.0.1:{inside.Port}", events = new[] { "delivery.sent" } }, Ct)).Status);
    }

    private static byte[] Clever(string question, RawServer elsewhere)
    {
        var path = question.Split(' ') is [_, var asked, ..] ? asked : "";
        var body = path.Split('?')[0] switch
        {
            "/api/v1/apps" => """{"client_id":"known-as","client_secret":"known-by"}""",
            "/api/v1/accounts/verify_credentials" => $$"""{"id":"7","acct":"acme","display_name":"Acme","avatar":"{{elsewhere.Address}}/a.png"}""",
            "/api/v2/instance" => $$"""{"version":"4.6.0","configuration":{"urls":{"streaming":"{{elsewhere.Address.Replace("http", "ws", StringComparison.Ordinal).Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}}"} } }""",
            "/api/v1/notifications" => $$"""[{"id":"1","type":"mention","created_at":"2026-11-22T05:09:33Z","account":{"id":"8","acct":"fan","avatar":"{{elsewhere.Address}}/b.png"},"status":{"id":"2","content":"<p>@acme <img src='{{elsewhere.Address}}/c.png'></p>","created_at":"2026-11-22T05:09:33Z","visibility":"public","account":{"id":"8","acct":"fan","username":"fan","avatar":"{{elsewhere.Address}}/b.png"},"media_attachments":[{"id":"1","type":"image","url":"{{elsewhere.Address}}/d.png"}]} }]""",
            "/oauth/token" => null,
            _ => "{}",
        };
        return Encoding.UTF8.GetBytes(body is null
            ? $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}/oauth/token\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLink: <{elsewhere.Address}/next>; rel=\"next\"\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");
    }
}
