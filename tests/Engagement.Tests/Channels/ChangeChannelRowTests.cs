using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Channels;

public sealed class ChangeChannelRowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_change_that_a_poll_overtook_is_made_on_what_the_poll_left(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var channel = await ConnectAsync(app);
        var rounds = 0;

        await ChangeChannelRow.RunAsync(
            app.Get<IDbContextFactory<EngagementContext>>(),
            channel,
            (_, row) =>
            {
                if (++rounds == 1)
                {
                    PollMeanwhile(app, channel);
                }

                row.DisplayName = "Acme of today";
            },
            Ct);

        var kept = await app.ReadAsync(db => db.Channels.SingleAsync(Ct));
        Assert.Equal(2, rounds);
        Assert.Equal(("Acme of today", "cursor of the poll"), (kept.DisplayName, kept.PollCursor));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_channel_that_is_not_there_is_said_so(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ChangeChannelRow.RunAsync(
            app.Get<IDbContextFactory<EngagementContext>>(), app.NextId<ChannelId>(), (_, _) => Assert.Fail("There is nothing to change."), Ct));

        Assert.Equal(RefusalKind.NotFound, Assert.Single(refused.Refusals).Kind);
    }

    private static void PollMeanwhile(TestApp app, ChannelId channel)
    {
        using var db = app.Open();
        db.Channels.Single(row => row.Id == channel).Heard("cursor of the poll", app.Clock.GetUtcNow());
        db.SaveChanges();
    }

    private static async Task<ChannelId> ConnectAsync(TestApp app)
    {
        var channel = new Channel
        {
            Id = app.NextId<ChannelId>(),
            Network = NetworkKind.Facebook,
            Handle = "acme",
            DisplayName = "Acme",
            RemoteId = "page-1",
            Language = "en",
            TimeZone = "Europe/Helsinki",
            State = ChannelState.Connected,
            CreatedAt = app.Clock.GetUtcNow(),
        };
        await app.AddAsync([channel], Ct);
        return channel.Id;
    }
}
