using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Engagement.Tests.Channels;

public sealed class RecheckPushTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Who_was_never_asked_is_asked_once_a_day_and_one_that_fails_stops_no_other(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var push = new Subscriptions { FailsFor = "broken" };
        var recheck = Recheck(app, push);
        await AddAsync(app, NetworkKind.Facebook, "broken", null);
        var never = await AddAsync(app, NetworkKind.Facebook, "never", null);
        await AddAsync(app, NetworkKind.Facebook, "lately", app.Clock.GetUtcNow().AddHours(-3));
        await AddAsync(app, NetworkKind.Facebook, "long ago", app.Clock.GetUtcNow().AddHours(-25));

        await recheck.RunAsync(Ct);
        var first = push.TakeAsked();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await recheck.RunAsync(Ct);
        var second = push.TakeAsked();

        Assert.Equal(["broken", "never", "long ago"], first);
        Assert.Equal(["broken"], second);
        Assert.Equal(app.Clock.GetUtcNow().AddHours(-1), (await ReadAsync(app, never)).PushCheckedAt);
    }

    [Theory]
    [OnBothDatabases]
    public async Task One_that_does_not_tell_is_asked_again_soon_and_then_more_seldom_until_it_tells(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var push = new Subscriptions { Refusal = "The app may not subscribe." };
        var recheck = Recheck(app, push);
        var page = await AddAsync(app, NetworkKind.Facebook, "page", null);
        var broken = await AddAsync(app, NetworkKind.Facebook, "broken", null);
        push.FailsFor = "broken";
        var asked = new List<int>();
        await recheck.RunAsync(Ct);
        push.TakeAsked();

        // Every half minute for three hours.
        for (var half = 1; half <= 360; half++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(30));
            await recheck.RunAsync(Ct);
            if (push.TakeAsked() is { Length: > 0 } both)
            {
                Assert.Equal(["page", "broken"], both);
                asked.Add(half / 2);
            }
        }

        Assert.Equal([1, 6, 36, 156], asked);
        Assert.Equal((5, "The app may not subscribe."), ((await ReadAsync(app, page)).PushFailures, (await ReadAsync(app, page)).PushProblem));
        Assert.Equal(5, (await ReadAsync(app, broken)).PushFailures);
        push.Refusal = null;
        app.Clock.Advance(TimeSpan.FromHours(8));
        await recheck.RunAsync(Ct);
        Assert.Equal((0, null), ((await ReadAsync(app, page)).PushFailures, (await ReadAsync(app, page)).PushProblem));
        push.TakeAsked();
        app.Clock.Advance(TimeSpan.FromHours(23));
        await recheck.RunAsync(Ct);
        Assert.DoesNotContain("page", push.TakeAsked());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_network_that_does_not_tell_or_is_not_wanted_to_is_left_alone(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var push = new Subscriptions();
        var other = await AddAsync(app, NetworkKind.X, "other", null, "untouched");
        var page = await AddAsync(app, NetworkKind.Facebook, "page", null, "untouched");
        var paused = await AddAsync(app, NetworkKind.Facebook, "paused", null, "untouched", ChannelState.Paused);

        await Recheck(app, new Subscriptions { IsWanted = false }).RunAsync(Ct);
        var unwanted = await ReadAsync(app, page);
        await Recheck(app, push).RunAsync(Ct);

        // A check that goes well wipes out the last error.
        Assert.Equal("untouched", unwanted.LastError);
        Assert.Equal(["page"], push.TakeAsked());
        Assert.Null((await ReadAsync(app, page)).LastError);
        Assert.Equal("untouched", (await ReadAsync(app, other)).LastError);
        Assert.Equal("untouched", (await ReadAsync(app, paused)).LastError);
    }

    private static RecheckPush Recheck(TestApp app, Subscriptions push)
    {
        var contexts = app.Get<IDbContextFactory<EngagementContext>>();
        INetwork[] networks = [new ScriptedNetwork { Kind = NetworkKind.X }, new ScriptedNetwork { Kind = NetworkKind.Facebook }];
        return new(contexts, [push], new(contexts, networks, [push], app.Get<LiveHints>(), app.Clock), app.Clock, NullLogger<RecheckPush>.Instance);
    }

    private static async Task<ChannelId> AddAsync(
        TestApp app, NetworkKind network, string handle, DateTimeOffset? asked, string? error = null, ChannelState state = ChannelState.Connected)
    {
        var id = app.NextId<ChannelId>();
        var channel = new Channel
        {
            Id = id,
            Network = network,
            Handle = handle,
            DisplayName = handle,
            RemoteId = handle,
            Language = "en",
            TimeZone = "Europe/Helsinki",
            State = state,
            CreatedAt = app.Clock.GetUtcNow(),
            PushCheckedAt = asked,
            LastError = error,
        };
        await app.AddAsync([channel], Ct);
        return id;
    }

    private static Task<Channel> ReadAsync(TestApp app, ChannelId id) => app.ReadAsync(db => db.Channels.AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    /// <summary>A network's subscriptions, in memory.</summary>
    private sealed class Subscriptions : IPush
    {
        private readonly List<string> asked = [];

        public NetworkKind Network => NetworkKind.Facebook;

        public bool IsWanted { get; init; } = true;

        public string? FailsFor { get; set; }

        public string? Refusal { get; set; }

        public Task<string?> EnsureAsync(ChannelAccess channel, CancellationToken ct)
        {
            asked.Add(channel.Handle);
            return channel.Handle == FailsFor ? throw new InvalidOperationException("It is broken.") : Task.FromResult(Refusal);
        }

        public string[] TakeAsked()
        {
            string[] taken = [.. asked];
            asked.Clear();
            return taken;
        }
    }
}
