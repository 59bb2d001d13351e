using System.Collections.Concurrent;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.Extensions.Options;

namespace Engagement.App.Outbound;

/// <summary>The places on the wire: overall, per network and per channel. A claim waits here until all three are free.</summary>
internal sealed class SendingPlaces(IOptions<PublishingOptions> options) : IDisposable
{
    private readonly PublishingOptions caps = options.Value;
    private readonly SemaphoreSlim overall = new(options.Value.MaxConcurrency);
    private readonly ConcurrentDictionary<NetworkKind, SemaphoreSlim> networks = new();
    private readonly ConcurrentDictionary<ChannelId, SemaphoreSlim> channels = new();

    // Always from the narrow to the wide, so that nobody holds a wide place while waiting for a narrow one.
    public async Task<T> InPlaceAsync<T>(ChannelAccess channel, Func<Task<T>> call, CancellationToken ct)
    {
        var onChannel = channels.GetOrAdd(channel.Id, _ => new SemaphoreSlim(caps.MaxPerChannel));
        var onNetwork = networks.GetOrAdd(channel.Network, _ => new SemaphoreSlim(caps.MaxPerNetwork));
        await onChannel.WaitAsync(ct);
        try
        {
            await onNetwork.WaitAsync(ct);
            try
            {
                await overall.WaitAsync(ct);
                try
                {
                    return await call();
                }
                finally
                {
                    overall.Release();
                }
            }
            finally
            {
                onNetwork.Release();
            }
        }
        finally
        {
            onChannel.Release();
        }
    }

    public void Dispose()
    {
        overall.Dispose();
        foreach (var place in networks.Values.Concat(channels.Values))
        {
            place.Dispose();
        }
    }
}
