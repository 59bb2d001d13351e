using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
/// All flows that touch a secret, through the real pages and API, with networks that fail and one server that repeats whatever it is told.
/// Afterwards none of the secrets stands anywhere in clear: not in the database and its journal, a backup, the finest log, a page or an answer.
/// </summary>
public sealed class NoSecretInClearTests
{
    private const string AppPassword = "abcd-efgh-ijkl-mnop";
    private const string WebhookSecret = "a-long-word-of-both-sides";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_connecting_publishing_failing_and_telling_no_secret_stands_anywhere_in_clear()
    {
        await using var sandbox = await TestSandbox.StartAsync(Ct);
        await using var echo = RawServer.Answering(Repeat);
        using var log = new EverythingLogged();
        var accounts = new List<JsonObject>();
        foreach (var network in new[] { "x", "facebook", "instagram", "mastodon" })
        {
            accounts.Add(await sandbox.Client.AddAccountAsync(network, "acme", Ct));
        }

        var settings = new Dictionary<string, string?>(sandbox.Client.SettingsFor([.. accounts])) { ["Networks:X:BearerToken"] = (string)accounts[0]["appBearer"]! };
        await using var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct, settings: settings, log: log);
        using var browser = await web.SignedInAsync(WorkRole.Owner, Ct);
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        await ConnectAsync(browser, program, sandbox, accounts, echo);
        var told = await TellAsync(program, echo);
        var channels = (await web.App.Services.GetRequiredService<ChannelReader>().ReadAsync(Ct)).ToList();
        await PublishAsync(web, program, sandbox, channels);

        Assert.Equal(6, channels.Count);
        var secrets = await SecretsAsync(web, channels, accounts);
        secrets.AddRange([told, program.DefaultRequestHeaders.Authorization!.Parameter!]);
        var places = await PlacesAsync(web, browser, program, channels, log);

        Assert.True(secrets.Count > 15, $"Only {secrets.Count} secrets were looked for.");
        Assert.Empty(places.SelectMany(place => secrets.SelectMany(Spellings).Where(secret => place.Value.Contains(secret, StringComparison.Ordinal)).Select(secret => $"{place.Key}: {secret}")));

        // The places do hold what was said.
        Assert.All(new[] { ("database", "acme"), ("backup", "acme"), ("the log", "/channels/connected") }, place => Assert.Contains(place.Item2, places[place.Item1], StringComparison.Ordinal));
    }

    private static async Task ConnectAsync(HttpClient browser, HttpClient program, TestSandbox sandbox, List<JsonObject> accounts, RawServer echo)
    {
        foreach (var (network, server, account) in new[] { ("X", null, (string)accounts[0]["id"]!), ("Facebook", null, ""), ("Instagram", null, ""), ("Mastodon", sandbox.Client.Address.OriginalString, (string)accounts[3]["id"]!) })
        {
            var (page, words) = await browser.PressConnectAsync(network, server);
            Assert.True(page is not null, words);
            Assert.Equal(HttpStatusCode.Redirect, await browser.AllowAsync(page, account));
        }

        var bluesky = new { network = "bluesky", handle = "acme.test", remoteId = "did:plc:acme", serviceUrl = echo.Address, credentials = new { identifier = "acme.test", password = AppPassword } };
        var webhook = new { network = "webhook", handle = "acme", remoteId = echo.Address, serviceUrl = echo.Address, credentials = new { password = WebhookSecret } };
        Assert.Equal(HttpStatusCode.Created, (await program.PostAsync("channels", bluesky, Ct)).Status);
        Assert.Equal(HttpStatusCode.Created, (await program.PostAsync("channels", webhook, Ct)).Status);
    }

    private static async Task<string> TellAsync(HttpClient program, RawServer echo)
    {
        var (status, made) = await program.PostAsync("webhooks", new { url = echo.Address, events = new[] { "delivery.sent", "delivery.failed" } }, Ct);
        Assert.Equal(HttpStatusCode.Created, status);
        return made.Text("secret");
    }

    // X refuses once in words that repeat the token, then its token dies and is renewed; Facebook's is dead for good.
    private static async Task PublishAsync(RunningWeb web, HttpClient program, TestSandbox sandbox, List<ChannelLine> channels)
    {
        var token = (await web.App.Services.GetRequiredService<CredentialVault>().ReadAsync(channels.Single(one => one.Network == NetworkKind.X).Id, Ct))!.AccessToken;
        await sandbox.Client.AddFaultAsync(new { network = "x", method = "POST", path = "/2/tweets", kind = "status", code = 400, body = $$"""{"title":"Invalid Request","detail":"{{token}}","status":400}""", times = 1 }, Ct);
        await sandbox.Client.AddFaultAsync(new { network = "facebook", method = "POST", kind = "tokenRevoked", times = 1 }, Ct);
        var ids = channels.Where(one => one.Network != NetworkKind.Instagram).Select(one => one.Id.ToString()).ToArray();
        await PostAsync(program, ids, "Acme says hello");
        await sandbox.Client.AddFaultAsync(new { network = "x", method = "POST", path = "/2/tweets", kind = "tokenExpired", times = 1 }, Ct);
        await PostAsync(program, ids, "Acme says it again");
    }

    private static async Task PostAsync(HttpClient program, string[] channels, string text)
    {
        var (status, post) = await program.PostAsync("posts", new { text, publishAt = TimeProvider.System.GetUtcNow(), channelIds = channels }, Ct);
        Assert.Equal(HttpStatusCode.Created, status);
        await Eventually.TrueAsync(async () => (await program.ReadAsync($"posts/{post.Text("id")}", Ct)).Body.GetProperty("deliveries").EnumerateArray().All(one => one.Text("state") is not "pending" and not "sending" || one.GetProperty("attempts").GetInt32() > 0), Ct, TimeSpan.FromSeconds(60));
    }

    private static async Task<List<string>> SecretsAsync(RunningWeb web, List<ChannelLine> channels, List<JsonObject> accounts)
    {
        var secrets = new List<string> { RunningWeb.Password, AppPassword, WebhookSecret };
        secrets.AddRange(accounts.SelectMany(account => account.Where(pair => pair.Key.EndsWith("Secret", StringComparison.Ordinal) || pair.Key.EndsWith("Token", StringComparison.Ordinal) || pair.Key == "appBearer").Select(pair => (string)pair.Value!)));
        var services = web.App.Services;
        foreach (var channel in channels)
        {
            var tokens = (await services.GetRequiredService<CredentialVault>().ReadAsync(channel.Id, Ct))!;
            secrets.AddRange(new[] { tokens.AccessToken, tokens.RefreshToken, tokens.Password }.OfType<string>());
        }

        var server = new Uri(channels.Single(one => one.Network == NetworkKind.Mastodon).ServiceUrl!);
        secrets.Add((await services.GetRequiredService<NetworkApps>().FindAsync(NetworkKind.Mastodon, server, new Uri(web.Address, "/channels/connected"), Ct))!.Secret);
        return [.. secrets.Distinct()];
    }

    private static IEnumerable<string> Spellings(string secret) =>
        new[] { secret, Uri.EscapeDataString(secret), Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=') }.Distinct();

    private static async Task<Dictionary<string, string>> PlacesAsync(RunningWeb web, HttpClient browser, HttpClient program, List<ChannelLine> channels, EverythingLogged log)
    {
        var archive = Path.Combine(web.DataDirectory, "copy.tar.gz");
        await web.App.Services.GetRequiredService<BackUpWorkspace>().RunAsync(archive, Ct);
        await using var unpacked = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        using var copy = new StreamReader(unpacked, Encoding.Latin1);
        var places = new Dictionary<string, string> { ["backup"] = await copy.ReadToEndAsync(Ct), ["database"] = "", ["the log"] = log.Text };
        foreach (var file in Directory.EnumerateFiles(web.DataDirectory, "engagement.db*"))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), Encoding.Latin1);
            places["database"] += await reader.ReadToEndAsync(Ct);
        }

        foreach (var path in channels.Select(one => $"/channels/{one.Id}").Concat(["/channels", "/settings/record", "/settings/webhooks", "/settings/keys", "/calendar", "/held", "/metrics", "/openapi/v1.json"]))
        {
            places[path] = await browser.GetStringAsync(path, Ct);
        }

        foreach (var path in channels.Select(one => $"/api/v1/channels/{one.Id}").Concat(["/api/v1/channels", "/api/v1/deliveries", "/api/v1/webhooks"]))
        {
            places[path] = await program.GetStringAsync(path, Ct);
        }

        return places;
    }

    /// <summary>Refuses, and says in the refusal all that it was told.</summary>
    private static byte[] Repeat(string question)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"error":"InvalidRequest","message":{{JsonSerializer.Serialize(question)}}}""");
        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];
    }
}
