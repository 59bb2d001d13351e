using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Reporting;
using Engagement.Core.Channels;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Engagement.Tests.Reporting;

public sealed class ReadFiguresTests
{
    [Theory, OnBothDatabases]
    public async Task Every_reading_is_kept_and_a_young_post_is_read_again_after_a_quarter_of_an_hour(StorageProvider provider)
    {
        var likes = 0;
        var network = new FigureNetwork(NetworkKind.Facebook, _ => new(100, null, ++likes, 0, null, null));
        await using var scene = await OpenAsync(provider, network);
        var (post, delivery) = scene.Post(0);
        await scene.AddAsync(post, delivery);

        await ReadAsync(scene);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(14));
        await ReadAsync(scene);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync(scene);

        var readings = await ReadingsAsync(scene);
        Assert.Equal([1L, 2L], readings.Select(row => row.Reactions!.Value));
        Assert.All(readings, row => Assert.Equal((100L, null, 0L, null), (row.Impressions, row.Reach, row.Comments, row.Shares)));
    }

    [Theory, OnBothDatabases]
    public async Task A_channel_that_fails_does_not_keep_the_others_from_being_read(StorageProvider provider)
    {
        var broken = new FigureNetwork(NetworkKind.Facebook, _ => throw new InvalidOperationException("The network is in the sea."));
        var well = new FigureNetwork(NetworkKind.X, _ => new(null, null, 7, null, null, null));
        await using var scene = await OpenAsync(provider, broken, well);
        var x = scene.NewChannel(NetworkKind.X, "acme");
        var (lost, lostDelivery) = scene.Post(0);
        var (told, toldDelivery) = scene.Post(0, channel: x);
        await scene.AddAsync(x, lost, lostDelivery, told, toldDelivery);

        await ReadAsync(scene);
        await ReadAsync(scene);

        var readings = await ReadingsAsync(scene);
        Assert.Equal(7, readings.Single(row => row.DeliveryId == toldDelivery.Id).Reactions);
        Assert.Null(readings.Single(row => row.DeliveryId == lostDelivery.Id).Reactions);
        Assert.Single(broken.Asked);
    }

    [Fact]
    public async Task One_post_that_spoils_the_question_does_not_empty_the_others()
    {
        var network = new FigureNetwork(NetworkKind.Facebook, id => id == "remote-7" ? throw new InvalidOperationException("A number that nobody can read.") : new(null, null, 7, null, null, null));
        await using var scene = await OpenAsync(StorageProvider.Sqlite, network);
        var posts = Enumerable.Range(0, 4).Select(_ => scene.Post(0)).ToList();
        Assert.Contains(posts, row => row.Delivery.RemoteId == "remote-7");
        await scene.AddAsync([.. posts.SelectMany(row => new object[] { row.Post, row.Delivery })]);

        await ReadAsync(scene);

        var readings = (await ReadingsAsync(scene)).ToDictionary(row => row.DeliveryId, row => row.Reactions);
        Assert.All(posts, row => Assert.Equal(row.Delivery.RemoteId == "remote-7" ? null : 7L, readings[row.Delivery.Id]));
    }

    [Theory, OnBothDatabases]
    public async Task A_post_of_which_nothing_is_told_is_not_asked_about_at_every_tick(StorageProvider provider)
    {
        var network = new FigureNetwork(NetworkKind.Facebook, _ => null);
        await using var scene = await OpenAsync(provider, network);
        var (young, youngDelivery) = scene.Post(0);
        var (old, oldDelivery) = scene.Post(-29 * 24 * 60);
        await scene.AddAsync(young, youngDelivery, old, oldDelivery);

        await ReadAsync(scene);
        await ReadAsync(scene);

        Assert.Equal([youngDelivery.RemoteId!], network.Asked);
        Assert.Null(Assert.Single(await ReadingsAsync(scene)).Impressions);
    }

    [Fact]
    public async Task A_channel_that_is_asked_to_wait_is_left_alone()
    {
        var network = new FigureNetwork(NetworkKind.Facebook, _ => new(1, 1, 1, 1, 1, 1));
        await using var scene = await OpenAsync(StorageProvider.Sqlite, network);
        var (post, delivery) = scene.Post(0);
        await scene.AddAsync(post, delivery);
        await using (var db = scene.App.Open())
        {
            (await db.Channels.SingleAsync(ReportScene.Ct)).Throttle(ReportScene.At(60), "Later", ReportScene.At(0));
            await db.SaveChangesAsync(ReportScene.Ct);
        }

        await ReadAsync(scene);

        Assert.Empty(network.Asked);
    }

    [Theory, OnBothDatabases]
    public async Task X_is_asked_about_no_more_posts_than_the_month_pays_for_and_the_same_day_costs_once(StorageProvider provider)
    {
        var network = new FigureNetwork(NetworkKind.X, _ => new(1, null, 1, null, null, null));
        await using var scene = await ReportScene.OpenAsync(
            provider, now: 10, services => services.RemoveAll<INetwork>().AddSingleton<INetwork>(network).Configure<ReportingOptions>(options => options.XReadsPerMonth = 1));
        var x = scene.NewChannel(NetworkKind.X, "acme");
        var (first, firstDelivery) = scene.Post(0, channel: x);
        var (second, secondDelivery) = scene.Post(5, channel: x);
        await scene.AddAsync(x, first, firstDelivery, second, secondDelivery);

        await ReadAsync(scene);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(20));
        await ReadAsync(scene);
        var month = await scene.App.Get<BilledReads>().ReadAsync(ReportScene.Ct);

        Assert.Equal([secondDelivery.RemoteId!, secondDelivery.RemoteId!], network.Asked);
        Assert.Equal((1, 0), (month.Reads, month.Left));
    }

    private static Task<ReportScene> OpenAsync(StorageProvider provider, params INetwork[] networks) =>
        ReportScene.OpenAsync(provider, now: 10, services =>
        {
            services.RemoveAll<INetwork>();
            foreach (var network in networks)
            {
                services.AddSingleton(network);
            }
        });

    private static Task ReadAsync(ReportScene scene) => scene.App.Get<ReadFigures>().RunAsync(ReportScene.Ct);

    private static Task<List<PostFigure>> ReadingsAsync(ReportScene scene) =>
        scene.App.ReadAsync(db => db.PostFigures.AsNoTracking().OrderBy(row => row.ReadAt).ToListAsync(ReportScene.Ct));
}
