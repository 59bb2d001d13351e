using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.App.Data;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Outbound;

/// <summary>The real program on a database of its own, with channels on the sandbox networks and, where its servers run, on Bluesky.</summary>
internal sealed class KillScene : IAsyncDisposable
{
    private const int AccountsPerNetwork = 3;
    private const int AtOnce = 8;

    private static readonly TimeSpan DueWithin = TimeSpan.FromSeconds(3);

    private readonly TestDatabase database;
    private readonly TestSandbox sandbox;
    private readonly ProductProcess product;
    private readonly List<string> sandboxed;
    private readonly List<string> channels = [];
    private readonly HashSet<string> pictured = [];
    private readonly List<(Uri Pds, string Did)> blueskyAccounts = [];
    private readonly string mark;
    private string? picture;
    private int scheduled;

    private KillScene(TestDatabase database, TestSandbox sandbox, ProductProcess product, IEnumerable<string> networks)
    {
        (this.database, this.sandbox, this.product, sandboxed) = (database, sandbox, product, [.. networks]);
        mark = string.Create(CultureInfo.InvariantCulture, $"kill {product.ProcessId}-{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}");
    }

    /// <summary>What the program has said since it was started last.</summary>
    public string Output => product.Output;

    /// <param name="provider">Where it keeps its data.</param>
    /// <param name="networks">Those of the sandbox that it has channels on.</param>
    /// <param name="ct">The test's own.</param>
    /// <param name="more">More of its configuration.</param>
    public static async Task<KillScene> BeginAsync(StorageProvider provider, string[] networks, CancellationToken ct, params (string Key, string Value)[] more)
    {
        var database = await TestDatabase.CreateAsync(provider, ct);
        var sandbox = await TestSandbox.StartAsync(ct);
        var accounts = new List<JsonObject>();
        foreach (var network in networks)
        {
            for (var number = 0; number < AccountsPerNetwork; number++)
            {
                accounts.Add(await sandbox.Client.AddAccountAsync(network, $"acme{number}", ct));
            }
        }

        var settings = new Dictionary<string, string?>(database.Settings.Concat(sandbox.Client.SettingsFor([.. accounts])))
        {
            ["Publishing:MaxAttempts"] = "30",
            ["Networks:X:Timeout"] = "00:00:02",
            ["Networks:X:SettleTime"] = "00:00:01",
            ["Networks:Facebook:Timeout"] = "00:00:02",
            ["Networks:Facebook:SettleTime"] = "00:00:01",
            ["Networks:Mastodon:Timeout"] = "00:00:02",
            ["Networks:Mastodon:SettleTime"] = "00:00:01",
            ["Networks:Bluesky:Timeout"] = "00:00:05",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        var product = await ProductProcess.StartAsync(settings, ct);
        var scene = new KillScene(database, sandbox, product, networks);
        await scene.SignInAsync(ct);
        await scene.ConnectAsync(accounts, ct);
        return scene;
    }

    /// <summary>The next posts, until there are so many: each on one channel, in turn, due evenly over the next seconds.</summary>
    public async Task ScheduleUpToAsync(int upTo, CancellationToken ct)
    {
        var (first, posts, begin) = (scheduled, upTo - scheduled, TimeProvider.System.GetUtcNow());
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(Enumerable.Range(0, posts), options, async (number, token) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{mark} number {first + number}");
            var channel = channels[(first + number) % channels.Count];
            string[] mediaIds = picture is not null && (number % 4 == 0 || pictured.Contains(channel)) ? [picture] : [];
            var channelIds = new[] { channel };
            var post = new { text, publishAt = begin + (DueWithin * number / posts), channelIds, mediaIds };
            using var answer = await product.Client.PostAsJsonAsync("/api/v1/posts", post, token);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(token));
        });
        scheduled = upTo;
    }

    /// <summary>Everything takes a moment, so that a kill finds calls under way; of what is said some is lost, some done unanswered, some late.</summary>
    public async Task TroubleTheNetworksAsync(CancellationToken ct)
    {
        await sandbox.Client.AddFaultAsync(new { kind = "latency", method = "POST", delay = "00:00:00.600" }, ct);
        foreach (var (network, path) in new[] { ("x", "/2/tweets"), ("facebook", "/feed"), ("mastodon", "/statuses") })
        {
            await sandbox.Client.AddFaultAsync(new { network, path, method = "POST", kind = "drop", probability = 0.08 }, ct);
            await sandbox.Client.AddFaultAsync(new { network, path, method = "POST", kind = "dropBefore", probability = 0.08 }, ct);
            await sandbox.Client.AddFaultAsync(new { network, path, method = "POST", kind = "lateAnswer", probability = 0.08, delay = "00:00:04" }, ct);
        }
    }

    /// <summary>Every trouble there is, and a picture for every fourth post and all on Instagram.</summary>
    public async Task StormAsync(CancellationToken ct)
    {
        using var file = new ByteArrayContent(InstagramBench.Jpeg(1080, 1080));
        using var form = new MultipartFormDataContent { { file, "file", "square.jpg" }, { new StringContent("A square"), "altText" } };
        using var answer = await product.Client.PostAsync("/api/v1/media", form, ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(ct));
        picture = (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(ct))!["id"]!;
        foreach (var fault in KillStorm.Faults())
        {
            await sandbox.Client.AddFaultAsync(fault, ct);
        }
    }

    /// <summary>Asks the program to end, and gives its exit code.</summary>
    public Task<int> StopAsync(CancellationToken ct) => product.StopAsync(ct);

    public Task CalmAsync(CancellationToken ct) => sandbox.Client.ClearFaultsAsync(ct);

    /// <summary>Gives how many were being sent when it died.</summary>
    public async Task<int> KillAndStartAsync(CancellationToken ct)
    {
        await product.KillAsync();
        await using var db = database.Open();
        var underWay = await db.Deliveries.CountAsync(row => row.State == DeliveryState.Sending, ct);
        await product.StartAgainAsync(ct);
        return underWay;
    }

    /// <summary>Every delivery when none moves by itself any more.</summary>
    public async Task<IReadOnlyList<JsonObject>> AwaitEndAsync(TimeSpan within, CancellationToken ct)
    {
        var deliveries = await DeliveriesAsync(ct);
        await Eventually.AtAsync(deliveries.Max(delivery => (DateTimeOffset)delivery["dueAt"]!), ct);
        try
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    deliveries = await DeliveriesAsync(ct);
                    return deliveries.All(delivery => (string)delivery["state"]! is not ("pending" or "sending" or "unknown"));
                },
                ct,
                within);
        }
        catch (TimeoutException)
        {
            Assert.Fail(Summary(deliveries, await TruthAsync(ct)) + "\n" + string.Join('\n', deliveries.Where(delivery => (string)delivery["state"]! != "sent").Take(10)));
        }

        return deliveries;
    }

    /// <summary>What really stands on the networks.</summary>
    public async Task<IReadOnlyList<(string Network, string Text)>> TruthAsync(CancellationToken ct)
    {
        var truth = new List<(string, string)>();
        foreach (var network in sandboxed)
        {
            truth.AddRange((await sandbox.Client.PostsAsync(network, ct)).Select(post => (network, (string)post["text"]!)));
        }

        using var client = new HttpClient();
        foreach (var (pds, did) in blueskyAccounts)
        {
            string? cursor = null;
            do
            {
                var records = await client.GetFromJsonAsync<JsonObject>(
                    new Uri(pds, $"/xrpc/com.atproto.repo.listRecords?repo={did}&collection=app.bsky.feed.post&limit=100&cursor={cursor}"), ct);
                truth.AddRange(records!["records"]!.AsArray().Select(record => ("bluesky", (string)record!["value"]!["text"]!)));
                cursor = (string?)records["cursor"];
            }
            while (cursor is not null);
        }

        return [.. truth.Where(post => post.Item2.StartsWith(mark, StringComparison.Ordinal))];
    }

    public static string TextOf(JsonObject delivery) => (string)delivery["text"]!;

    public static string Summary(IReadOnlyList<JsonObject> deliveries, IReadOnlyList<(string Network, string Text)> truth)
    {
        var states = deliveries.GroupBy(delivery => (string)delivery["state"]!).Select(group => $"{group.Count()} {group.Key}");
        var standing = truth.GroupBy(post => post.Network).Select(group => $"{group.Count()} on {group.Key}");
        var doubled = truth.GroupBy(post => post.Text).Count(group => group.Count() > 1);
        var tries = deliveries.Sum(delivery => (int)delivery["attempts"]!);
        return $"{string.Join(", ", states)}; {string.Join(", ", standing)}; {doubled} doubled; {tries} tries";
    }

    public async ValueTask DisposeAsync()
    {
        await product.DisposeAsync();
        await sandbox.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task SignInAsync(CancellationToken ct)
    {
        var (code, key) = await product.VerbAsync(ct, "apikey", "create", "--name", "kill", "--role", "admin");
        Assert.True(code == 0, key);
        product.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim().Split('\n')[^1]);
    }

    private async Task ConnectAsync(List<JsonObject> accounts, CancellationToken ct)
    {
        foreach (var account in accounts)
        {
            var network = (string)account["network"]!;
            var (onPage, throughPage) = (network == "facebook", network is "facebook" or "instagram");
            var channel = await AddChannelAsync(
                new
                {
                    network,
                    handle = (string?)account["handle"] ?? (string?)account["name"],
                    remoteId = (string)account[onPage ? "pageId" : "id"]!,
                    serviceUrl = (string?)account["serviceUrl"],
                    credentials = new { accessToken = (string)account[throughPage ? "pageAccessToken" : "accessToken"]!, refreshToken = (string?)account["refreshToken"] },
                },
                ct);
            if (network == "instagram")
            {
                pictured.Add(channel);
            }
        }

        if (Environment.GetEnvironmentVariable("ENGAGEMENT_TEST_BLUESKY") is { Length: > 0 })
        {
            var network = BlueskyNetwork.Read();
            foreach (var account in new[] { network.Account("grace"), network.Account("heidi") })
            {
                await AddChannelAsync(
                    new
                    {
                        network = "bluesky",
                        handle = account.Handle,
                        remoteId = account.Did,
                        serviceUrl = network.Pds.OriginalString,
                        credentials = new { identifier = account.Handle, password = account.AppPassword },
                    },
                    ct);
                blueskyAccounts.Add((network.Pds, account.Did));
            }
        }
    }

    private async Task<string> AddChannelAsync(object channel, CancellationToken ct)
    {
        using var answer = await product.Client.PostAsJsonAsync("/api/v1/channels", channel, ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(ct));
        var made = await answer.Content.ReadFromJsonAsync<JsonObject>(ct);
        channels.Add((string)made!["id"]!);
        return channels[^1];
    }

    private async Task<IReadOnlyList<JsonObject>> DeliveriesAsync(CancellationToken ct)
    {
        var all = new List<JsonObject>();
        string? cursor = null;
        do
        {
            var page = await product.Client.GetFromJsonAsync<JsonObject>($"/api/v1/deliveries?limit=200{(cursor is null ? "" : "&cursor=" + cursor)}", ct);
            all.AddRange(page!["items"]!.AsArray().Select(item => (JsonObject)item!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        return all;
    }
}
