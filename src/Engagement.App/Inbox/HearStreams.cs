using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Keeps one stream open for each channel whose network has them. One caller at a time.</summary>
internal sealed class HearStreams(IDbContextFactory<EngagementContext> contexts, IEnumerable<IStream> streams, HearStream hear) : IAsyncDisposable
{
    private readonly Dictionary<NetworkKind, IStream> streams = streams.Where(stream => stream.IsWanted).ToDictionary(stream => stream.Network);
    private readonly Dictionary<ChannelId, (ChannelAccess Access, CancellationTokenSource Stop, Task Work)> open = [];
    private bool isOurs;

    /// <summary>Opens what is missing and closes what is no longer wanted.</summary>
    /// <param name="ours">Whether this process listens; of several, one does.</param>
    /// <param name="ct">Stops looking; streams go on.</param>
    public async Task TendAsync(bool ours, CancellationToken ct)
    {
        if (ours && !isOurs)
        {
            // Whoever listened before is gone and may not have been able to say so.
            await hear.ForgetAllAsync(ct);
        }

        isOurs = ours;
        var wanted = ours ? await WantedAsync(ct) : [];
        await CloseAsync(open.Where(pair => pair.Value.Work.IsCompleted || wanted.GetValueOrDefault(pair.Key) != pair.Value.Access).Select(pair => pair.Key));

        foreach (var (id, access) in wanted.Where(pair => !open.ContainsKey(pair.Key)))
        {
            var stop = new CancellationTokenSource();
            open[id] = (access, stop, hear.RunAsync(streams[access.Network], access, stop.Token));
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync(open.Keys);

    private async Task<Dictionary<ChannelId, ChannelAccess>> WantedAsync(CancellationToken ct)
    {
        NetworkKind[] listening = [.. streams.Keys];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Channels
            .AsNoTracking()
            .Where(row => row.State == ChannelState.Connected && row.Pace != PollPace.Stopped && listening.Contains(row.Network))
            .ToDictionaryAsync(row => row.Id, row => row.ToAccess(), ct);
    }

    private Task CloseAsync(IEnumerable<ChannelId> ids) => Task.WhenAll([.. ids.ToList().Select(CloseAsync)]);

    private async Task CloseAsync(ChannelId id)
    {
        var (_, stop, work) = open[id];
        open.Remove(id);
        using (stop)
        {
            await stop.CancelAsync();
            await work;
        }
    }
}
