using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>
/// Our client and two accounts on one Mastodon server: ours and a fan's. The server is the one that MASTODON_TEST_URL names, with
/// MASTODON_TEST_TOKEN and MASTODON_TEST_TOKEN_2, where it posts for all to see; otherwise the sandbox.
/// </summary>
internal sealed class MastodonBench : IAsyncDisposable
{
    private readonly TestSandbox? sandbox;
    private readonly HttpClient http = new();
    private readonly string server;

    private MastodonBench(TestSandbox? sandbox, TestApp app, string server)
    {
        (this.sandbox, App, this.server) = (sandbox, app, server);
        Network = app.Services.GetServices<INetwork>().Single(network => network.Kind == NetworkKind.Mastodon);
    }

    public TestApp App { get; }

    public INetwork Network { get; }

    public ChannelAccess Ours { get; private set; } = null!;

    public ChannelAccess Fan { get; private set; } = null!;

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string? RealServer => Environment.GetEnvironmentVariable("MASTODON_TEST_URL") is { Length: > 0 } url ? url.TrimEnd('/') : null;

    public static async Task<MastodonBench> StartAsync(params (string Key, string Value)[] settings)
    {
        var bench = await StartAloneAsync(StorageProvider.Sqlite, settings);
        bench.Fan = await bench.ConnectAsync("aino", "MASTODON_TEST_TOKEN_2");
        return bench;
    }

    /// <summary>With our account only.</summary>
    public static async Task<MastodonBench> StartAloneAsync(StorageProvider provider, params (string Key, string Value)[] settings)
    {
        // A real server and we live in the same time.
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        var sandbox = RealServer is null ? await TestSandbox.StartAsync(Ct, clock) : null;
        var app = await TestApp.StartAsync(provider, Ct, settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value), clock: clock);
        var bench = new MastodonBench(sandbox, app, RealServer ?? sandbox!.Client.Address.OriginalString.TrimEnd('/'));
        bench.Ours = await bench.ConnectAsync("acme", "MASTODON_TEST_TOKEN");
        return bench;
    }

    /// <summary>Fans and trouble can be ordered only in the sandbox.</summary>
    public SandboxClient NeedSandbox()
    {
        Assert.SkipWhen(sandbox is null, "A real server has no fans and makes no trouble on demand.");
        return sandbox!.Client;
    }

    public Task FaultAsync(object fault) => NeedSandbox().AddFaultAsync(fault, Ct);

    public OutgoingMessage Message(string text, string? inReplyTo = null, string? root = null, params MediaRef[] media)
    {
        var id = App.NextId<DeliveryId>();
        var source = inReplyTo is null ? DeliverySource.Post : DeliverySource.Reply;
        return new(id, source, text, "en", media, inReplyTo, root, IdempotencyKeys.For(NetworkKind.Mastodon, id), Now);
    }

    /// <summary>Words that nobody said before, on a server that keeps everything.</summary>
    public string Unique(string text) => $"{text} {App.NextId<PostId>()}";

    public async Task<string> SentAsync(ChannelAccess channel, OutgoingMessage message)
    {
        var outcome = await Network.SendAsync(channel, message, Ct);
        return Assert.IsType<SendOutcome.Sent>(outcome, exactMatch: true).RemoteId;
    }

    public async Task<IReadOnlyDictionary<string, InboundItem>> HeardAsync(params string[] watched)
    {
        var heard = Assert.IsType<PollAnswer.Heard>(await Network.PollAsync(Ours, null, [.. watched.Select(id => new WatchedPost(id, Now))], Ct));
        return heard.Items.ToDictionary(item => item.RemoteId);
    }

    /// <summary>As the server shows it to its author.</summary>
    public async Task<JsonObject> StatusAsync(ChannelAccess reader, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server}/api/v1/statuses/{id}");
        request.Headers.Authorization = new("Bearer", (await App.Get<CredentialVault>().ReadAsync(reader.Id, Ct))!.AccessToken);
        using var answer = await http.SendAsync(request, Ct);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
    }

    public async Task<int> StandingAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server}/api/v1/accounts/{Ours.RemoteId}/statuses?limit=40");
        request.Headers.Authorization = new("Bearer", (await App.Get<CredentialVault>().ReadAsync(Ours.Id, Ct))!.AccessToken);
        using var answer = await http.SendAsync(request, Ct);
        var statuses = (await answer.Content.ReadFromJsonAsync<JsonArray>(Ct))!;
        return statuses.Count(status => HtmlWords.Read((string)status!["content"]!).Contains(text, StringComparison.Ordinal));
    }

    public async Task<MediaRef> PictureAsync(string altText)
    {
        var bytes = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        using var content = new MemoryStream(bytes);
        return new(App.NextId<MediaId>(), await App.Get<IBlobStore>().SaveAsync(content, Ct), "image/png", bytes.Length, 1, 1, altText);
    }

    /// <summary>Lets the clock run while something waits on it.</summary>
    public Task PassTimeAsync(Task work) => App.Clock.PassAsync(work, Ct);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await App.DisposeAsync();
        if (sandbox is not null)
        {
            await sandbox.DisposeAsync();
        }
    }

    private async Task<ChannelAccess> ConnectAsync(string name, string variable)
    {
        var token = sandbox is null
            ? Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? given : throw new InvalidOperationException($"{variable} is missing.")
            : (string)(await sandbox.Client.AddAccountAsync("mastodon", name, Ct))["accessToken"]!;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server}/api/v1/accounts/verify_credentials");
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await http.SendAsync(request, Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{server} does not know the token of {variable}: {(int)answer.StatusCode}");
        var me = (await answer.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
        var channel = new Channel
        {
            Id = App.NextId<ChannelId>(),
            Network = NetworkKind.Mastodon,
            Handle = (string)me["username"]!,
            DisplayName = name,
            RemoteId = (string)me["id"]!,
            ServiceUrl = server,
            Language = "en",
            TimeZone = "Europe/Helsinki",
            CreatedAt = Now,
        };
        await App.AddAsync([channel], Ct);
        await App.Get<CredentialVault>().SaveAsync(channel.Id, new(token, null, null, null, null), Ct);
        return channel.ToAccess();
    }
}
