using System.Security.Cryptography;
using System.Text;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Library;
using Engagement.App.Networks;
using Engagement.App.Networks.Facebook;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Tests.Library;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Sandbox;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.Tests.Networks;

/// <summary>From the composer to Instagram and back, through the ledger and the inbox.</summary>
public sealed class InstagramFlowTests
{
    private static readonly Actor Anna = new("Anna", null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_picture_is_published_its_comments_are_heard_answered_and_hidden(StorageProvider provider)
    {
        await using var bench = await InstagramBench.StartAsync(provider);
        await using var sender = await SenderAsync(bench);

        await WriteAsync(bench, "Throwback Thursday #tbt", "More in our archive");
        await DispatchAsync(bench, rounds: 2);
        var post = (string)Assert.Single(await bench.StandingAsync("Throwback"))["id"]!;
        var asked = await bench.FanAsync(post, "Where can I see it?");
        var rude = await bench.FanAsync(post, "Buy cheap tyres", "spammer");
        await TakeWebhookAsync(bench, asked, "Where can I see it?");
        await bench.App.Get<PollChannels>().RunAsync(Ct);
        await bench.App.Get<ReadInbound>().RunAsync(Ct);
        var comments = await bench.App.ReadAsync(db => db.Interactions.AsNoTracking().Where(row => !row.IsOurs).ToListAsync(Ct));
        var question = comments.Single(row => row.RemoteId == asked);
        await bench.App.Get<ReplyToConversation>().RunAsync(new Reply(question.ConversationId, "In Turku, every Thursday.", null, null), Ct);
        await DispatchAsync(bench);
        var spam = comments.Single(row => row.RemoteId == rude);
        var refusal = await bench.App.Get<ActOnComment>().RunAsync(spam.ConversationId, spam.Id, RemoteAction.Hide, Actor.Operator, Ct);

        Assert.Null(refusal);
        Assert.Equal(2, comments.Count);
        Assert.Equal(post, (string)Assert.Single(await bench.StandingAsync("More in our archive"))["parentId"]!);
        Assert.Equal(asked, (string)Assert.Single(await bench.StandingAsync("In Turku"))["parentId"]!);
        Assert.True((bool)Assert.Single(await bench.StandingAsync("cheap tyres"))["hidden"]!);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Whatever_becomes_of_the_answer_the_post_stands_once(StorageProvider provider)
    {
        await using var bench = await InstagramBench.StartAsync(provider);
        await using var sender = await SenderAsync(bench);
        await bench.FaultAsync(new { network = "instagram", kind = "drop", path = "/media_publish", times = 1 });
        await WriteAsync(bench, "Lost on the way back", null);
        await bench.FaultAsync(new { network = "instagram", kind = "dropBefore", path = "/media_publish", times = 1 });
        await WriteAsync(bench, "Lost on the way there", null);

        await DispatchAsync(bench);
        await bench.App.Get<ReconcileUnknown>().RunAsync(Ct);
        bench.App.Clock.Advance(TimeSpan.FromMinutes(3));
        await bench.App.Get<ReconcileUnknown>().RunAsync(Ct);
        await DispatchAsync(bench);

        Assert.Single(await bench.StandingAsync("Lost on the way back"));
        Assert.Single(await bench.StandingAsync("Lost on the way there"));
        Assert.All(await bench.App.ReadAsync(db => db.Deliveries.AsNoTracking().ToListAsync(Ct)), row => Assert.Equal(DeliveryState.Sent, row.State));
    }

    [Fact]
    public async Task A_film_becomes_one_reel_however_long_Instagram_works_on_it()
    {
        await using var bench = await InstagramBench.StartAsync();
        await using var sender = await SenderAsync(bench);
        await bench.FaultAsync(new { network = "instagram", kind = "mediaPending", path = "/media", delay = "00:02:00", times = 1 });
        await bench.FaultAsync(new { network = "instagram", kind = "drop", path = "/media_publish", times = 1 });
        using var content = new MemoryStream(new FilmBytes { Width = 720, Height = 1280 }.ToArray());
        var film = await bench.App.Get<AddMedia>().RunAsync("drive.mp4", content, "A drive by night", Ct);
        await bench.App.Get<WritePost>().RunAsync(Draft(bench, "A drive", null, film.Id), PostIntent.Schedule, Anna, Ct);

        for (var round = 0; round < 15 && !await IsSentAsync(bench); round++)
        {
            await DispatchPassingTimeAsync(bench);
            await bench.App.Get<ReconcileUnknown>().RunAsync(Ct);
            bench.App.Clock.Advance(TimeSpan.FromSeconds(40));
        }

        var reel = Assert.Single(await bench.StandingAsync("A drive"));
        var row = Assert.Single(await bench.App.ReadAsync(db => db.Deliveries.AsNoTracking().ToListAsync(Ct)));
        Assert.Equal(("REELS", DeliveryState.Sent, (string)reel["id"]!), ((string)reel["kind"]!, row.State, row.RemoteId));
        Assert.Single(bench.Recorder.Kept, exchange => exchange is { Method: "POST" } && exchange.Path.EndsWith("/media", StringComparison.Ordinal));
        Contract.Need();
        await Contract.HoldAsync(bench.Recorder.Kept, Ct);
    }

    [Theory]
    [InlineData(null, "Set Web:PublicUrl to that address")]
    [InlineData("{sandbox}/elsewhere", "something else answered there")]
    public async Task Nothing_is_scheduled_that_Instagram_could_not_fetch(string? address, string words)
    {
        await using var bench = await InstagramBench.StartAsync(settings: ("Web:PublicUrl", address ?? ""));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => WriteAsync(bench, "Never", null));
        var bare = await Assert.ThrowsAsync<RefusedException>(
            () => bench.App.Get<WritePost>().RunAsync(Draft(bench, "Words alone", null), PostIntent.Schedule, Anna, Ct));

        Assert.Contains(words, Assert.Single(refused.Refusals).Words, StringComparison.Ordinal);
        Assert.Contains(bare.Refusals, refusal => refusal.Words.Contains("needs a picture", StringComparison.Ordinal));
    }

    private static async Task<Sender> SenderAsync(InstagramBench bench)
    {
        await bench.App.Get<WorkerHeartbeat>().StartAsync(Ct);
        return new Sender(bench.App.Get<OutcomeQueue>());
    }

    private static PostDraft Draft(InstagramBench bench, string text, string? firstComment, params MediaId[] media) =>
        new() { Text = text, PublishAt = bench.Now, ChannelIds = [bench.Channel.Id], FirstComment = firstComment, MediaIds = media };

    private static async Task WriteAsync(InstagramBench bench, string text, string? firstComment)
    {
        using var content = new MemoryStream(InstagramBench.Jpeg(1080, 1080));
        var picture = await bench.App.Get<AddMedia>().RunAsync("car.jpg", content, "A red saloon", Ct);
        await bench.App.Get<WritePost>().RunAsync(Draft(bench, text, firstComment, picture.Id), PostIntent.Schedule, Anna, Ct);
    }

    private static async Task DispatchAsync(InstagramBench bench, int rounds = 1)
    {
        for (var round = 0; round < rounds; round++)
        {
            await Eventually.TrueAsync(() => Task.FromResult(!bench.App.Get<WorkerHeartbeat>().Lost.IsCancellationRequested), Ct);
            await bench.App.Get<DispatchDue>().RunAsync(Ct, CancellationToken.None);
            await Eventually.TrueAsync(() => Task.FromResult(bench.App.Get<ClaimedNow>().Count == 0), Ct);
        }
    }

    private static Task<bool> IsSentAsync(InstagramBench bench) => bench.App.ReadAsync(db => db.Deliveries.AllAsync(row => row.State == DeliveryState.Sent, Ct));

    // The network's waits pass while it is sent.
    private static async Task DispatchPassingTimeAsync(InstagramBench bench)
    {
        await Eventually.TrueAsync(() => Task.FromResult(!bench.App.Get<WorkerHeartbeat>().Lost.IsCancellationRequested), Ct);
        await bench.App.Get<DispatchDue>().RunAsync(Ct, CancellationToken.None);
        await Eventually.TrueAsync(
            () =>
            {
                if (bench.App.Clock.Waiting > 0)
                {
                    bench.App.Clock.Advance(TimeSpan.FromSeconds(1));
                }

                return Task.FromResult(bench.App.Get<ClaimedNow>().Count == 0);
            },
            Ct);
    }

    private static async Task TakeWebhookAsync(InstagramBench bench, string comment, string text)
    {
        var body = Encoding.UTF8.GetBytes($$"""
            {"object":"instagram","entry":[{"id":"{{bench.Channel.RemoteId}}","time":1,"changes":[{"field":"comments","value":{"id":"{{comment}}","text":"{{text}}"} }]}]}
            """);
        var secret = Encoding.UTF8.GetBytes(bench.App.Get<IOptions<FacebookOptions>>().Value.AppSecret!);
        var headers = new HeaderDictionary { ["X-Hub-Signature-256"] = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(secret, body))}" };
        var webhook = bench.App.Services.GetServices<IWebhook>().Single(one => one.Network == NetworkKind.Instagram);
        Assert.IsType<WebhookReceipt.Kept>(await bench.App.Get<TakeWebhook>().RunAsync(webhook, headers, body));
    }

    /// <summary>Writes outcomes down until the test ends.</summary>
    private sealed class Sender : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly Task recording;

        public Sender(OutcomeQueue outcomes) => recording = outcomes.RecordAsync(end.Token);

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await recording.ContinueWith(_ => { }, TaskScheduler.Default);
            end.Dispose();
        }
    }
}
