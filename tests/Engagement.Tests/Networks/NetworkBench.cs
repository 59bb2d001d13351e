using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>Our clients, a channel on each sandbox network, one clock for both sides, and a record of what went over the wire.</summary>
internal sealed class NetworkBench : IAsyncDisposable
{
    private readonly Dictionary<NetworkKind, INetwork> networks;

    private NetworkBench(TestSandbox sandbox, TestApp app, ExchangeRecorder recorder)
    {
        (Sandbox, App, Recorder) = (sandbox, app, recorder);
        networks = app.Services.GetServices<INetwork>().ToDictionary(network => network.Kind);
    }

    public TestSandbox Sandbox { get; }

    public TestApp App { get; }

    public ExchangeRecorder Recorder { get; }

    public ChannelAccess X { get; private set; } = null!;

    public ChannelAccess Facebook { get; private set; } = null!;

    public DateTimeOffset Now => App.Clock.GetUtcNow();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<NetworkBench> StartAsync(params (string Key, string Value)[] settings)
    {
        var clock = new FakeClock();
        var sandbox = await TestSandbox.StartAsync(Ct, clock);
        var x = await sandbox.Client.AddAccountAsync("x", "acme", Ct);
        var page = await sandbox.Client.AddAccountAsync("facebook", "acme", Ct);
        var all = new Dictionary<string, string?>(sandbox.Client.SettingsFor(x, page));
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var recorder = new ExchangeRecorder();
        var app = await TestApp.StartAsync(
            StorageProvider.Sqlite,
            Ct,
            all,
            services => Record(services, recorder),
            clock);
        var bench = new NetworkBench(sandbox, app, recorder);
        bench.X = await bench.ConnectAsync(NetworkKind.X, "acme", (string)x["id"]!, new((string)x["accessToken"]!, (string)x["refreshToken"]!, null, null, null));
        bench.Facebook = await bench.ConnectAsync(
            NetworkKind.Facebook, "acme", (string)page["pageId"]!, new((string)page["pageAccessToken"]!, null, null, null, null));
        return bench;
    }

    public INetwork On(ChannelAccess channel) => networks[channel.Network];

    public async Task<ChannelAccess> ConnectAsync(NetworkKind network, string handle, string remoteId, ChannelTokens tokens, string? serviceUrl = null)
    {
        var channel = new Channel
        {
            Id = App.NextId<ChannelId>(),
            Network = network,
            Handle = handle,
            DisplayName = handle,
            RemoteId = remoteId,
            ServiceUrl = serviceUrl,
            Language = "en",
            TimeZone = "Europe/Helsinki",
            CreatedAt = Now,
        };
        await App.AddAsync([channel], Ct);
        await App.Get<CredentialVault>().SaveAsync(channel.Id, tokens, Ct);
        return channel.ToAccess();
    }

    public OutgoingMessage Message(ChannelAccess channel, string text, string? inReplyTo = null, string? root = null, params MediaRef[] media)
    {
        var id = App.NextId<DeliveryId>();
        var source = inReplyTo is null ? DeliverySource.Post : DeliverySource.Reply;
        return new(id, source, text, "en", media, inReplyTo, root, IdempotencyKeys.For(channel.Network, id), Now);
    }

    public async Task<MediaRef> PictureAsync(string altText)
    {
        // The smallest PNG: one dot.
        var bytes = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        using var content = new MemoryStream(bytes);
        var key = await App.Get<IBlobStore>().SaveAsync(content, Ct);
        return new(App.NextId<MediaId>(), key, "image/png", bytes.Length, 1, 1, altText);
    }

    public Task<MediaRef> FilmAsync(string altText, int bytes = 1000) => KeepFilmAsync(App, altText, bytes);

    public static async Task<MediaRef> KeepFilmAsync(TestApp app, string altText, int bytes = 1000)
    {
        using var content = new MemoryStream(new FilmBytes { Data = bytes }.ToArray());
        return (await app.Get<AddMedia>().RunAsync("drive.mp4", content, altText, Ct)).ToRef();
    }

    /// <summary>Lets the clock run while something waits on it.</summary>
    public Task PassTimeAsync(Task work) => App.Clock.PassAsync(work, Ct);

    public async Task<string> SentAsync(ChannelAccess channel, OutgoingMessage message) =>
        Assert.IsType<SendOutcome.Sent>(await On(channel).SendAsync(channel, message, Ct)).RemoteId;

    public async Task<IReadOnlyList<JsonObject>> StandingAsync(ChannelAccess channel, string text) =>
        [.. (await Sandbox.Client.PostsAsync(channel.Network == NetworkKind.X ? "x" : "facebook", Ct))
            .Where(post => post["deletedAt"] is null && ((string)post["text"]!).Contains(text, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    private static void Record(IServiceCollection services, ExchangeRecorder recorder)
    {
        services.AddHttpClient(Engagement.App.Networks.X.XCalls.Client).ConfigurePrimaryHttpMessageHandler(() => recorder);
        services.AddHttpClient(Engagement.App.Networks.Facebook.GraphCalls.Client).ConfigurePrimaryHttpMessageHandler(() => recorder);
        services.AddHttpClient(Engagement.App.Networks.Facebook.GraphCalls.Uploads).ConfigurePrimaryHttpMessageHandler(() => recorder);
    }
}
