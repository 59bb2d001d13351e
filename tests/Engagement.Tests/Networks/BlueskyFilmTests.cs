using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>Films on the real servers, through a film service beside them.</summary>
public sealed class BlueskyFilmTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_film_is_made_ready_once_and_stands_in_its_post()
    {
        var servers = BlueskyNetwork.Read();
        await using var service = await FilmService.StartAsync(servers.Pds, Ct);
        await using var app = await StartAsync(servers, service.Address);
        var channel = (await servers.ConnectAsync(app, "frank", Ct)).ToAccess();
        var bluesky = app.Services.GetServices<INetwork>().Single(network => network.Kind == NetworkKind.Bluesky);
        var film = await NetworkBench.KeepFilmAsync(app, "Lights pass by");
        var id = app.NextId<DeliveryId>();
        var message = new OutgoingMessage(id, DeliverySource.Post, $"A drive {id}", "en", [film], null, null, IdempotencyKeys.For(NetworkKind.Bluesky, id), app.Clock.GetUtcNow());

        service.Works = 10;
        var first = await PassAsync(app, bluesky.SendAsync(channel, message, Ct));
        service.Works = 1;
        var second = await PassAsync(app, bluesky.SendAsync(channel, message, Ct));
        (service.Works, service.Fails) = (0, true);
        var broken = message with { Id = app.NextId<DeliveryId>(), Media = [await NetworkBench.KeepFilmAsync(app, "", 1)] };
        var failed = await PassAsync(app, bluesky.SendAsync(channel, broken, Ct));

        Assert.True(Assert.IsType<SendOutcome.Later>(first).IsWait);
        var embed = await EmbedAsync(servers, Assert.IsType<SendOutcome.Sent>(second).RemoteId);
        Assert.Equal(("app.bsky.embed.video", "Lights pass by", "video/mp4", 1280), ((string)embed["$type"]!, (string)embed["alt"]!, (string)embed["video"]!["mimeType"]!, (int)embed["aspectRatio"]!["width"]!));
        Assert.Equal("Bluesky could not read the film: Not a film.", Assert.IsType<SendOutcome.Rejected>(failed).Reason);
        Assert.Equal(2, service.Uploads);
    }

    [Fact]
    public async Task Where_no_film_is_taken_it_is_refused_before_scheduling_in_words()
    {
        var servers = BlueskyNetwork.Read();
        await using var service = await FilmService.StartAsync(servers.Pds, Ct);
        await using var app = await StartAsync(servers, service.Address);
        await using var without = await StartAsync(servers, "");
        await using var elsewhere = await StartAsync(servers, servers.Pds.OriginalString);

        var scheduled = await ScheduleAsync(app, servers);
        service.Limits = new { canUpload = false, message = "Verify your email first" };
        var refused = await ScheduleAsync(app, servers);
        service.Limits = new { canUpload = true, remainingDailyVideos = 3, remainingDailyBytes = 1 };
        var full = await ScheduleAsync(app, servers);

        Assert.Equal("", scheduled);
        Assert.EndsWith("takes no film from this account now: Verify your email first", refused, StringComparison.Ordinal);
        Assert.EndsWith("takes only 0 MB of films more from this account today.", full, StringComparison.Ordinal);
        Assert.Contains("none is set", await ScheduleAsync(without, servers), StringComparison.Ordinal);
        Assert.Contains("does not answer as it should", await ScheduleAsync(elsewhere, servers), StringComparison.Ordinal);
    }

    private static async Task<string> ScheduleAsync(TestApp app, BlueskyNetwork servers)
    {
        var channel = await app.ReadAsync(db => Task.FromResult(db.Channels.FirstOrDefault())) ?? await servers.ConnectAsync(app, "frank", Ct);
        var film = await NetworkBench.KeepFilmAsync(app, "Lights pass by");
        try
        {
            var draft = new PostDraft { Text = "A drive", PublishAt = app.Clock.GetUtcNow().AddDays(1), ChannelIds = [channel.Id], MediaIds = [film.Media] };
            await app.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Actor.Operator, Ct);
            return "";
        }
        catch (RefusedException refused)
        {
            return Assert.Single(refused.Refusals).Words;
        }
    }

    // The servers refuse what claims to be written in the future, and waits pass at once here.
    private static Task<TestApp> StartAsync(BlueskyNetwork servers, string service) => TestApp.StartAsync(
        StorageProvider.Sqlite,
        Ct,
        new Dictionary<string, string?> { ["Networks:Bluesky:VideoServiceUrl"] = service, ["Networks:Bluesky:DirectoryUrl"] = servers.Plc.OriginalString },
        clock: new FakeClock(TimeProvider.System.GetUtcNow().AddMinutes(-10)));

    private static async Task<SendOutcome> PassAsync(TestApp app, Task<SendOutcome> sending)
    {
        await app.Clock.PassAsync(sending, Ct);
        return await sending;
    }

    private static async Task<JsonObject> EmbedAsync(BlueskyNetwork servers, string uri)
    {
        using var http = new HttpClient();
        var parts = uri.Split('/');
        var answer = await http.GetFromJsonAsync<JsonObject>(new Uri(servers.Pds, $"/xrpc/com.atproto.repo.getRecord?repo={parts[2]}&collection={parts[3]}&rkey={parts[4]}"), Ct);
        return answer!["value"]!["embed"]!.AsObject();
    }
}
