using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Networks.Facebook;
using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>Our client, one account at the sandbox's Instagram, and an address at which it really fetches our pictures.</summary>
internal sealed class InstagramBench : IAsyncDisposable
{
    private readonly OutMediaServer media;

    private InstagramBench(TestSandbox sandbox, TestApp app, OutMediaServer media, ExchangeRecorder recorder)
    {
        (Sandbox, App, this.media, Recorder) = (sandbox, app, media, recorder);
        Network = app.Services.GetServices<INetwork>().Single(network => network.Kind == NetworkKind.Instagram);
    }

    public TestSandbox Sandbox { get; }

    public TestApp App { get; }

    public INetwork Network { get; }

    public ExchangeRecorder Recorder { get; }

    public ChannelAccess Channel { get; private set; } = null!;

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<InstagramBench> StartAsync(StorageProvider provider = StorageProvider.Sqlite, params (string Key, string Value)[] settings)
    {
        var clock = new FakeClock();
        var sandbox = await TestSandbox.StartAsync(Ct, clock);
        var account = await sandbox.Client.AddAccountAsync("instagram", "acme.cars", Ct);
        var media = await OutMediaServer.StartAsync(Ct);
        var all = new Dictionary<string, string?>(sandbox.Client.SettingsFor(account)) { ["Web:PublicUrl"] = media.Address };
        foreach (var (key, value) in settings)
        {
            all[key] = value.Replace("{sandbox}", sandbox.Client.Address.OriginalString.TrimEnd('/'), StringComparison.Ordinal);
        }

        var recorder = new ExchangeRecorder();
        var app = await TestApp.StartAsync(
            provider, Ct, all, services => services.AddHttpClient(GraphCalls.Client).ConfigurePrimaryHttpMessageHandler(() => recorder), clock);
        media.Serve(app);
        var bench = new InstagramBench(sandbox, app, media, recorder);
        await bench.ConnectAsync(account);
        return bench;
    }

    /// <summary>As the ledger would make it: only what stands there may be fetched.</summary>
    public async Task<OutgoingMessage> MessageAsync(string text, string? inReplyTo = null, string? root = null, params MediaRef[] pictures)
    {
        await using var db = App.Open();
        var row = App.Get<OrderDelivery>().Add(db, new DeliveryOrder
        {
            ChannelId = Channel.Id,
            Network = NetworkKind.Instagram,
            Source = inReplyTo is null ? DeliverySource.Post : DeliverySource.Reply,
            Text = text,
            Language = "en",
            DueAt = Now,
            Media = pictures,
            InReplyTo = inReplyTo,
            ThreadRoot = root,
        });
        await db.SaveChangesAsync(Ct);
        return row.ToMessage();
    }

    public Task<MediaRef> PictureAsync(string altText, int width = 1080, int height = 1080, string type = "image/jpeg") =>
        KeepAsync(App, Jpeg(width, height), type, width, height, altText);

    /// <summary>Sends it; the network's waits pass at once.</summary>
    public async Task<SendOutcome> SendAsync(OutgoingMessage message)
    {
        var sending = Network.SendAsync(Channel, message, Ct);
        await PassTimeAsync(sending);
        return await sending;
    }

    public async Task<string> SentAsync(OutgoingMessage message) => Assert.IsType<SendOutcome.Sent>(await SendAsync(message)).RemoteId;

    public async Task<string> PostedAsync(string text) => await SentAsync(await MessageAsync(text, pictures: await PictureAsync("A red saloon")));

    public async Task<string> FanAsync(string? post, string text, string fan = "aino") => (string)(await Sandbox.Client.CommentAsync("instagram", post, fan, text, Ct))["id"]!;

    public Task FaultAsync(object fault) => Sandbox.Client.AddFaultAsync(fault, Ct);

    public Task<ReadBack> FindAsync(OutgoingMessage message, DateTimeOffset attemptedAt, params string[] notOurs) =>
        Network.FindAsync(Channel, message, attemptedAt, notOurs.ToHashSet(), Ct);

    public async Task<IReadOnlyDictionary<string, InboundItem>> HeardAsync(params string[] posts) =>
        Assert.IsType<PollAnswer.Heard>(await Network.PollAsync(Channel, null, [.. posts.Select(post => new WatchedPost(post, Now))], Ct)).Items.ToDictionary(item => item.RemoteId);

    public async Task<IReadOnlyList<JsonObject>> StandingAsync(string text) =>
        [.. (await Sandbox.Client.PostsAsync("instagram", Ct)).Where(post => post["deletedAt"] is null && ((string)post["text"]!).Contains(text, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Sandbox.DisposeAsync();
        await media.DisposeAsync();
    }

    public static async Task<MediaRef> KeepAsync(TestApp app, byte[] bytes, string type, int width, int height, string altText)
    {
        using var content = new MemoryStream(bytes);
        return new(app.NextId<MediaId>(), await app.Get<IBlobStore>().SaveAsync(content, Ct), type, bytes.Length, width, height, altText);
    }

    /// <summary>As much of a JPEG as says how large it is.</summary>
    public static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9,
    ];

    private Task PassTimeAsync(Task work) => App.Clock.PassAsync(work, Ct);

    private async Task ConnectAsync(JsonObject account)
    {
        var channel = new Channel
        {
            Id = App.NextId<ChannelId>(),
            Network = NetworkKind.Instagram,
            Handle = "acme.cars",
            DisplayName = "Acme",
            RemoteId = (string)account["id"]!,
            Language = "en",
            TimeZone = "Europe/Helsinki",
            CreatedAt = Now,
        };
        await App.AddAsync([channel], Ct);
        await App.Get<CredentialVault>().SaveAsync(channel.Id, new((string)account["pageAccessToken"]!, null, null, null, null), Ct);
        Channel = channel.ToAccess();
    }
}
