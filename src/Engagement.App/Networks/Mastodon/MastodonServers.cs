using System.Collections.Concurrent;
using Engagement.Core.Common;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Asks each channel's server what it takes, and remembers it for an hour.</summary>
internal sealed class MastodonServers(MastodonCalls calls, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<ChannelId, (MastodonServer Server, DateTimeOffset Until)> known = new();

    /// <returns>The server's limits; or why they are not known: nothing is published by then.</returns>
    public async Task<(MastodonServer? Server, SendOutcome? Problem)> ReadAsync(ChannelAccess channel, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(channel.Id, out var last) && last.Until > now)
        {
            return (last.Server, null);
        }

        var me = await calls.RunAsync(channel, (api, bearer) => api.ReadMeAsync(bearer, ct), ct);
        if (me.Content is not { Id: not null } account)
        {
            return (null, MastodonErrorTable.Classify(me.Answer, now).BeforePublishing(now));
        }

        var said = await calls.ReadInstanceAsync(channel, ct);
        if (said.Content is not { } instance)
        {
            return (null, MastodonErrorTable.Classify(said.Answer, now).BeforePublishing(now));
        }

        var server = MastodonServer.Of(instance, account);
        known[channel.Id] = (server, now + Fresh);
        return (server, null);
    }
}
