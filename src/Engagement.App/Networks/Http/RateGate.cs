using System.Collections.Concurrent;
using Engagement.Core.Common;

namespace Engagement.App.Networks.Http;

/// <summary>Remembers until when a network told us not to call, so that we don't: on some networks each refused call lengthens the wait.</summary>
internal sealed class RateGate(TimeProvider time)
{
    private readonly ConcurrentDictionary<(ChannelId Channel, string Bucket), DateTimeOffset> closed = new();

    /// <summary>Until when the bucket is closed; null when it is open.</summary>
    public DateTimeOffset? ClosedUntil(ChannelId channel, string bucket) =>
        closed.TryGetValue((channel, bucket), out var until) && until > time.GetUtcNow() ? until : null;

    public void Close(ChannelId channel, string bucket, DateTimeOffset until) =>
        closed.AddOrUpdate((channel, bucket), until, (_, known) => known > until ? known : until);
}
