using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>Against the real servers.</summary>
public sealed class BlueskyNetworkTests : IAsyncLifetime
{
    private static readonly HashSet<string> Nothing = [];

    private readonly HttpClient http = new();
    private BlueskyNetwork servers = null!;
    private TestApp app = null!;
    private INetwork bluesky = null!;
    private ChannelAccess grace = null!;
    private ChannelAccess heidi = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        servers = BlueskyNetwork.Read();

        // The servers refuse what claims to be written in the future: they and we live in the same time.
        app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, clock: new FakeClock(TimeProvider.System.GetUtcNow()));
        bluesky = app.Services.GetServices<INetwork>().Single(network => network.Kind == NetworkKind.Bluesky);
        (grace, heidi) = ((await servers.ConnectAsync(app, "grace", Ct)).ToAccess(), (await servers.ConnectAsync(app, "heidi", Ct)).ToAccess());
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
    public async Task A_post_stands_there_with_links_tags_mentions_and_a_picture_with_alt_text()
    {
        const string text = "Päivää @heidi.test see https://example.com/a and #ThrowbackThursday";

        var sent = await SentAsync(grace, text, media: await PictureAsync("A red saloon"));

        var record = await RecordAsync(sent);
        Assert.Equal(text, (string)record["text"]!);
        var features = record["facets"]!.AsArray().Select(facet => facet!["features"]![0]!).ToList();
        Assert.Equal(3, features.Count);
        Assert.Contains(features, feature => (string?)feature["did"] == heidi.RemoteId);
        Assert.Contains(features, feature => (string?)feature["uri"] == "https://example.com/a");
        Assert.Contains(features, feature => (string?)feature["tag"] == "ThrowbackThursday");
        Assert.Equal("A red saloon", (string)record["embed"]!["images"]![0]!["alt"]!);
        Assert.Equal("en", (string)record["langs"]![0]!);
    }

    [Fact]
    public async Task Said_again_under_the_same_key_it_stands_there_once()
    {
        var message = Message(grace, $"Once {app.NextId<PostId>()}");

        var first = Assert.IsType<SendOutcome.Sent>(await bluesky.SendAsync(grace, message, Ct));
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        var second = Assert.IsType<SendOutcome.Sent>(await bluesky.SendAsync(grace, message, Ct));

        Assert.Equal(first.RemoteId, second.RemoteId);
        Assert.EndsWith($"/{message.IdempotencyKey}", first.RemoteId, StringComparison.Ordinal);
        Assert.StartsWith("https://bsky.app/profile/", first.RemoteUrl!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_under_a_key_that_is_taken_overwrite_nothing()
    {
        var message = Message(grace, "The first words");
        var sent = Assert.IsType<SendOutcome.Sent>(await bluesky.SendAsync(grace, message, Ct));

        var outcome = await bluesky.SendAsync(grace, message with { Text = "Other words" }, Ct);

        Assert.IsType<SendOutcome.Rejected>(outcome);
        Assert.Equal("The first words", (string)(await RecordAsync(sent.RemoteId))["text"]!);
    }

    [Fact]
    public async Task Reading_back_tells_for_sure()
    {
        var message = Message(grace, "Read me back");
        var before = await bluesky.FindAsync(grace, message, app.Clock.GetUtcNow(), Nothing, Ct);
        var sent = Assert.IsType<SendOutcome.Sent>(await bluesky.SendAsync(grace, message, Ct));

        var after = await bluesky.FindAsync(grace, message, app.Clock.GetUtcNow(), Nothing, Ct);

        Assert.IsType<ReadBack.Absent>(before);
        Assert.Equal(sent.RemoteId, Assert.IsType<ReadBack.Found>(after).RemoteId);
    }

    [Fact]
    public async Task Too_long_is_refused_in_words()
    {
        var outcome = await bluesky.SendAsync(grace, Message(grace, new string('a', 301)), Ct);

        Assert.Contains("300", Assert.IsType<SendOutcome.Rejected>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_comment_replies_and_mentions_are_heard_with_their_thread()
    {
        var post = await SentAsync(grace, "Our post");
        var ours = await SentAsync(grace, "Our first comment", post, post);
        var comment = await AsFanAsync(post, "A question?");
        var mention = await SentAsync(heidi, $"Hello @grace.test {app.NextId<PostId>()}");
        await Eventually.TrueAsync(async () => await bluesky.ReadAsync(grace, comment, Ct) is not null, Ct, TimeSpan.FromMinutes(1));
        var answer = await SentAsync(grace, "An answer", comment, post);

        var items = await Eventually.SeeAsync(async () => await HeardAsync(post, comment, mention, answer), Ct, TimeSpan.FromMinutes(1));

        Assert.Equal((InteractionKind.Comment, post, post, "A question?"), (items[comment].Kind, items[comment].ParentRemoteId, items[comment].RootRemoteId, items[comment].Text));
        Assert.Equal((heidi.RemoteId, "heidi.test"), (items[comment].Author!.RemoteId, items[comment].Author!.Handle));
        Assert.Equal(InteractionKind.Mention, items[mention].Kind);
        Assert.Equal((InteractionKind.Reply, comment, post), (items[answer].Kind, items[answer].ParentRemoteId, items[answer].RootRemoteId));
        Assert.Equal(post, (string)(await RecordAsync(ours))["reply"]!["parent"]!["uri"]!);
    }

    [Fact]
    public async Task A_comment_is_liked_once_counted_unliked_and_our_post_deleted()
    {
        var post = await SentAsync(grace, "Like me");
        var comment = await AsFanAsync(post, "I do");
        await Eventually.TrueAsync(async () => await bluesky.ReadAsync(grace, comment, Ct) is not null, Ct, TimeSpan.FromMinutes(1));

        Assert.IsType<SendOutcome.Sent>(await bluesky.ActAsync(grace, RemoteAction.Like, comment, Ct));
        Assert.IsType<SendOutcome.Sent>(await bluesky.ActAsync(grace, RemoteAction.Like, comment, Ct));
        await Eventually.TrueAsync(async () => (await FiguresAsync(comment))?.Reactions == 1, Ct, TimeSpan.FromMinutes(1));
        Assert.IsType<SendOutcome.Sent>(await bluesky.ActAsync(grace, RemoteAction.Unlike, comment, Ct));
        await Eventually.TrueAsync(async () => (await FiguresAsync(comment))?.Reactions == 0, Ct, TimeSpan.FromMinutes(1));
        Assert.IsType<SendOutcome.Sent>(await bluesky.ActAsync(grace, RemoteAction.Delete, post, Ct));
        Assert.IsType<SendOutcome.Sent>(await bluesky.ActAsync(grace, RemoteAction.Delete, post, Ct));
        Assert.IsType<SendOutcome.Rejected>(await bluesky.ActAsync(grace, RemoteAction.Delete, comment, Ct));
        Assert.IsType<SendOutcome.Rejected>(await bluesky.ActAsync(grace, RemoteAction.Hide, comment, Ct));
    }

    [Fact]
    public async Task A_session_is_kept_and_renewed_and_a_wrong_password_asks_for_a_person()
    {
        var vault = app.Get<CredentialVault>();
        Assert.True((await bluesky.CheckAsync(grace, Ct)).Works);
        var first = await vault.ReadAsync(grace.Id, Ct);
        await vault.SaveAsync(grace.Id, first! with { ExpiresAt = app.Clock.GetUtcNow() }, Ct);
        Assert.True((await bluesky.CheckAsync(grace, Ct)).Works);
        var second = await vault.ReadAsync(grace.Id, Ct);
        await vault.SaveAsync(grace.Id, second! with { AccessToken = "nonsense", RefreshToken = "nonsense" }, Ct);
        Assert.True((await bluesky.CheckAsync(grace, Ct)).Works);
        await vault.SaveAsync(grace.Id, new(null, null, null, "grace.test", "wrong"), Ct);

        var outcome = await bluesky.SendAsync(grace, Message(grace, "Never"), Ct);

        Assert.NotNull(first!.RefreshToken);
        Assert.True(second!.ExpiresAt > app.Clock.GetUtcNow());
        Assert.IsType<SendOutcome.Reconnect>(outcome);
    }

    private OutgoingMessage Message(ChannelAccess channel, string text, string? inReplyTo = null, string? root = null, params MediaRef[] media)
    {
        var id = app.NextId<DeliveryId>();
        return new(
            id, inReplyTo is null ? DeliverySource.Post : DeliverySource.Reply, text, "en", media, inReplyTo, root, IdempotencyKeys.For(channel.Network, id), app.Clock.GetUtcNow());
    }

    private async Task<string> SentAsync(ChannelAccess channel, string text, string? inReplyTo = null, string? root = null, params MediaRef[] media) =>
        Assert.IsType<SendOutcome.Sent>(await bluesky.SendAsync(channel, Message(channel, text, inReplyTo, root, media), Ct)).RemoteId;

    // A fan's own client knows our post only once it is shown.
    private async Task<string> AsFanAsync(string post, string text)
    {
        await Eventually.TrueAsync(async () => await bluesky.ReadAsync(heidi, post, Ct) is not null, Ct, TimeSpan.FromMinutes(1));
        return await SentAsync(heidi, text, post, post);
    }

    private async Task<Dictionary<string, InboundItem>?> HeardAsync(string post, params string[] expected)
    {
        var heard = Assert.IsType<PollAnswer.Heard>(await bluesky.PollAsync(grace, null, [new(post, app.Clock.GetUtcNow())], Ct));
        var items = heard.Items.ToDictionary(item => item.RemoteId);
        return Array.TrueForAll(expected, items.ContainsKey) ? items : null;
    }

    private async Task<NetworkFigures?> FiguresAsync(string uri) =>
        (await bluesky.ReadFiguresAsync(grace, [uri], Ct)).GetValueOrDefault(uri);

    private async Task<JsonObject> RecordAsync(string uri)
    {
        var parts = uri.Split('/');
        var answer = await http.GetFromJsonAsync<JsonObject>(
            $"{servers.Pds.OriginalString}/xrpc/com.atproto.repo.getRecord?repo={parts[2]}&collection={parts[3]}&rkey={parts[4]}", Ct);
        return answer!["value"]!.AsObject();
    }

    private async Task<MediaRef> PictureAsync(string altText)
    {
        var bytes = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        using var content = new MemoryStream(bytes);
        return new(app.NextId<MediaId>(), await app.Get<IBlobStore>().SaveAsync(content, Ct), "image/png", bytes.Length, 1, 1, altText);
    }
}
