using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>Cards, quotes and who may reply, against the real servers; only the pages that are linked to are made up.</summary>
public sealed class BlueskyMannerTests : IAsyncLifetime
{
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly HttpClient http = new();
    private BlueskyNetwork servers = null!;
    private TestApp app = null!;
    private INetwork bluesky = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        servers = BlueskyNetwork.Read();
        app = await TestApp.StartAsync(
            StorageProvider.Sqlite,
            Ct,
            replace: services => services.AddHttpClient(ReadPage.Client).ConfigurePrimaryHttpMessageHandler(() => new MadeUpWeb()),
            clock: new FakeClock(TimeProvider.System.GetUtcNow()));
        bluesky = app.Services.GetServices<INetwork>().Single(network => network.Kind == NetworkKind.Bluesky);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_link_gets_its_card_a_quote_stands_beside_pictures_and_its_author_says_who_may_reply_and_quote()
    {
        var (erin, frank) = ((await servers.ConnectAsync(app, "erin", Ct)).ToAccess(), (await servers.ConnectAsync(app, "frank", Ct)).ToAccess());

        var first = await SentAsync(erin, "Look https://museum.org/cars", new Manner { Replies = ReplyCircle.Nobody });
        var bare = await SentAsync(erin, "Look https://museum.org/cars", new Manner { NoCard = true });
        var shut = Message(erin, "Do not quote me", new Manner { NoQuotes = true, Replies = ReplyCircle.Mentioned });
        var closed = Assert.IsType<SendOutcome.Sent>(await bluesky.SendAsync(erin, shut, Ct)).RemoteId;
        Assert.IsType<SendOutcome.Unknown>(await bluesky.SendAsync(erin, shut, Ct));
        Assert.Equal(closed, Assert.IsType<ReadBack.Found>(await bluesky.FindAsync(erin, shut, app.Clock.GetUtcNow(), new HashSet<string>(), Ct)).RemoteId);

        var card = (await RecordAsync(first))["embed"]!;
        Assert.Equal(("app.bsky.embed.external", "https://museum.org/cars", "Cars"), ((string)card["$type"]!, (string)card["external"]!["uri"]!, (string)card["external"]!["title"]!));
        Assert.Equal("image/png", (string)card["external"]!["thumb"]!["mimeType"]!);
        Assert.Null((await RecordAsync(bare))["embed"]);
        var gate = await RecordAsync(first.Replace("app.bsky.feed.post", "app.bsky.feed.threadgate", StringComparison.Ordinal));
        Assert.Equal((first, 0), ((string)gate["post"]!, gate["allow"]!.AsArray().Count));

        var address = $"https://bsky.app/profile/erin.test/post/{first.Split('/')[^1]}";
        var quoting = await Eventually.SeeAsync(async () => await bluesky.SendAsync(frank, Message(frank, "Well said", new() { Quote = address }, await PictureAsync()), Ct) as SendOutcome.Sent, Ct, TimeSpan.FromMinutes(1));
        var quote = (await RecordAsync(quoting.RemoteId))["embed"]!;
        Assert.Equal(("app.bsky.embed.recordWithMedia", first), ((string)quote["$type"]!, (string)quote["record"]!["record"]!["uri"]!));
        Assert.Equal("app.bsky.embed.images", (string)quote["media"]!["$type"]!);

        var refused = await Eventually.SeeAsync(async () => await bluesky.SendAsync(frank, Message(frank, "Quoted all the same", new() { Quote = closed }), Ct) is SendOutcome.Rejected { Reason: var reason } && reason.Contains("lets nobody", StringComparison.Ordinal) ? reason : null, Ct, TimeSpan.FromMinutes(1));
        Assert.NotNull(refused);
        Assert.Contains("nobody.test", Assert.IsType<SendOutcome.Rejected>(await bluesky.SendAsync(frank, Message(frank, "x", new() { Quote = "https://bsky.app/profile/nobody.test/post/3k" }), Ct)).Reason, StringComparison.Ordinal);
    }

    private OutgoingMessage Message(ChannelAccess channel, string text, Manner manner, params MediaRef[] media)
    {
        var id = app.NextId<DeliveryId>();
        return new(id, DeliverySource.Post, text, "en", media, null, null, IdempotencyKeys.For(channel.Network, id), app.Clock.GetUtcNow()) { Manner = manner };
    }

    private async Task<string> SentAsync(ChannelAccess channel, string text, Manner manner) =>
        Assert.IsType<SendOutcome.Sent>(await bluesky.SendAsync(channel, Message(channel, text, manner), Ct)).RemoteId;

    private async Task<JsonObject> RecordAsync(string uri)
    {
        var parts = uri.Split('/');
        return (await http.GetFromJsonAsync<JsonObject>(
            $"{servers.Pds.OriginalString}/xrpc/com.atproto.repo.getRecord?repo={parts[2]}&collection={parts[3]}&rkey={parts[4]}", Ct))!["value"]!.AsObject();
    }

    private async Task<MediaRef> PictureAsync()
    {
        using var content = new MemoryStream(Dot);
        return new(app.NextId<MediaId>(), await app.Get<IBlobStore>().SaveAsync(content, Ct), "image/png", Dot.Length, 1, 1, "A dot");
    }

    private sealed class MadeUpWeb : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var picture = request.RequestUri!.AbsolutePath.EndsWith(".png", StringComparison.Ordinal);
            var content = new ByteArrayContent(picture ? Dot : "<title>Cars</title><meta property=og:image content=/a.png>"u8.ToArray());
            content.Headers.ContentType = new MediaTypeHeaderValue(picture ? "image/png" : "text/html");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
        }
    }
}
