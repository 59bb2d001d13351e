using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Engagement.Tests.Inbox;

public sealed class PollChannelsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_network_that_does_not_answer_keeps_no_other_channel_waiting_and_is_left_after_a_minute(StorageProvider provider)
    {
        var network = new ScriptedNetwork { Kind = NetworkKind.Mastodon, OnPoll = AnswerAsync };
        await using var app = await TestApp.StartAsync(provider, Ct, replace: services => services.RemoveAll<INetwork>().AddSingleton<INetwork>(network));
        var channels = Enumerable.Range(0, 6).Select(number => NewChannel(app, number is 0 or 3 ? $"silent{number}" : $"lively{number}")).ToList();
        await app.AddAsync(channels, Ct);

        var polling = app.Get<PollChannels>().RunAsync(Ct);
        await Eventually.TrueAsync(async () => (await ReadAsync(app)).Count(row => row.LastHeardAt is not null) == 4, Ct);
        var meanwhile = polling.IsCompleted;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await polling;

        Assert.False(meanwhile);
        Assert.All(await ReadAsync(app), row => Assert.Equal(
            row.Handle.StartsWith("silent", StringComparison.Ordinal) ? (1, "Mastodon took longer than a minute to say what is new.") : (0, null),
            (row.MissedPolls, row.LastError)));
    }

    private static async Task<PollAnswer> AnswerAsync(ChannelAccess channel, CancellationToken ct)
    {
        if (channel.Handle.StartsWith("silent", StringComparison.Ordinal))
        {
            await Task.Delay(Timeout.Infinite, ct);
        }

        return new PollAnswer.Heard([], null);
    }

    private static Task<List<Channel>> ReadAsync(TestApp app) => app.ReadAsync(db => db.Channels.AsNoTracking().ToListAsync(Ct));

    private static Channel NewChannel(TestApp app, string handle) => new()
    {
        Id = app.NextId<ChannelId>(),
        Network = NetworkKind.Mastodon,
        Handle = handle,
        DisplayName = handle,
        RemoteId = handle,
        ServiceUrl = $"https://{handle}.example",
        Language = "en",
        TimeZone = "Europe/Helsinki",
        CreatedAt = app.Clock.GetUtcNow(),
    };
}
