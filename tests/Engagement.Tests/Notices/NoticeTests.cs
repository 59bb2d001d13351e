using System.Net;
using System.Text.Json.Nodes;
using Engagement.App.Data;
using Engagement.App.Notices;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Notices;
using Engagement.Core.Outbound;
using Engagement.Tests.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Notices;

public sealed class NoticeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_program_is_told_once_of_each_thing_and_can_prove_who_told(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await using var program = await ToldProgram.StartAsync();
        var (_, secret) = await scene.Get<Subscribe>().RunAsync(program.Address, [.. NoticeEvents.All], Actor.Operator, Ct);
        await scene.HearAsync(scene.Comment("c1", "I love this car, thank you!"), Ct);
        var thanks = (await scene.DeliveriesAsync(DeliverySource.Acknowledgement, Ct)).Single();
        await scene.SendAsync(thanks.Id, "c2", Ct);

        for (var round = 0; round < 3; round++)
        {
            await scene.Get<NoteEvents>().RunAsync(Ct);
            await scene.Get<TellPrograms>().RunAsync(Ct);
            scene.Clock.Advance(TimeSpan.FromMinutes(round * 61));
        }

        Assert.Equal(["comment.received", "delivery.sent"], program.Told.Select(one => one.Kind).Order());
        foreach (var one in program.Told)
        {
            var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(one.Signature.Split(',')[0][2..], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(NoticeRules.Sign(secret, at, one.Body), one.Signature);
        }

        var sent = JsonNode.Parse(program.Told.Single(one => one.Kind == "delivery.sent").Body)!;
        Assert.Equal((thanks.Id.ToString(), "acknowledgement"), ((string?)sent["data"]!["id"], (string?)sent["data"]!["source"]));
        var line = Assert.Single(await scene.Get<SubscriptionReader>().ReadAsync(Ct));
        Assert.Equal((0, 0), (line.Waiting, line.GivenUp));
        Assert.NotNull(line.LastDeliveredAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_program_does_not_take_is_told_again_for_a_day_and_then_given_up(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await using var program = await ToldProgram.StartAsync(HttpStatusCode.ServiceUnavailable);
        await scene.Get<Subscribe>().RunAsync(program.Address, [NoticeEvents.CommentReceived], Actor.Operator, Ct);
        await scene.HearAsync(scene.Comment("c1", "Where is my car?"), Ct);
        await scene.Get<NoteEvents>().RunAsync(Ct);

        await scene.Get<TellPrograms>().RunAsync(Ct);
        await scene.Get<TellPrograms>().RunAsync(Ct);
        var waiting = Assert.Single(await scene.Get<SubscriptionReader>().ReadAsync(Ct));
        for (var hour = 0; hour < 26; hour++)
        {
            scene.Clock.Advance(TimeSpan.FromHours(1));
            await scene.Get<TellPrograms>().RunAsync(Ct);
        }

        Assert.Equal((1, "It answered 503."), (waiting.Waiting, waiting.LastProblem));
        Assert.InRange(program.Told.Count, 15, 26);
        Assert.Single(program.Told.Select(one => one.Body).Distinct());
        var givenUp = Assert.Single(await scene.Get<SubscriptionReader>().ReadAsync(Ct));
        Assert.Equal((0, 1), (givenUp.Waiting, givenUp.GivenUp));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_nodes_tell_a_program_once(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await using var program = await ToldProgram.StartAsync();
        await scene.Get<Subscribe>().RunAsync(program.Address, [NoticeEvents.CommentReceived], Actor.Operator, Ct);
        for (var number = 0; number < 5; number++)
        {
            await scene.HearAsync(scene.Comment($"c{number}", "Where is my car?", $"fan-{number}"), Ct);
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => scene.Get<NoteEvents>().RunAsync(Ct)));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => scene.Get<TellPrograms>().RunAsync(Ct)));

        Assert.Equal(5, program.Told.Count);
        Assert.Equal(5, program.Told.Select(one => one.Body).Distinct().Count());
    }

    [Theory]
    [InlineData("ftp://example.com/x", "comment.received", "url")]
    [InlineData("nowhere", "comment.received", "url")]
    [InlineData("https://me:secret@example.com/", "comment.received", "url")]
    [InlineData("https://example.com/", "comment.eaten", "events")]
    [InlineData("https://example.com/", null, "events")]
    public async Task What_is_no_webhook_is_refused_by_field(string url, string? kind, string field)
    {
        await using var scene = await InboxScene.OpenAsync(StorageProvider.Sqlite, Ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.Get<Subscribe>().RunAsync(url, kind is null ? [] : [kind], Actor.Operator, Ct));

        Assert.Equal(field, Assert.Single(refused.Refusals).Field);
    }

    [Fact]
    public async Task A_deleted_webhook_is_told_nothing_and_its_secret_stands_nowhere_in_clear()
    {
        await using var scene = await InboxScene.OpenAsync(StorageProvider.Sqlite, Ct);
        await using var program = await ToldProgram.StartAsync();
        var (id, secret) = await scene.Get<Subscribe>().RunAsync(program.Address, [NoticeEvents.CommentReceived], Actor.Operator, Ct);
        await scene.HearAsync(scene.Comment("c1", "Where is my car?"), Ct);
        await scene.Get<NoteEvents>().RunAsync(Ct);
        await using var db = scene.Open();
        var stored = (await db.Subscriptions.AsNoTracking().SingleAsync(Ct)).Protected;

        await scene.Get<Unsubscribe>().RunAsync(id, Actor.Operator, Ct);
        await scene.Get<TellPrograms>().RunAsync(Ct);

        Assert.Empty(program.Told);
        Assert.Equal(0, await db.Notices.CountAsync(Ct));
        Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
    }
}
