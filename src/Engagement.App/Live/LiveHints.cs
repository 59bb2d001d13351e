using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Engagement.App.Live;

/// <summary>
/// Tells open pages that something changed. A hint is a topic's name and never carries data: the page asks again.
/// Losing one is harmless, so a slow listener loses the oldest.
/// </summary>
internal sealed class LiveHints
{
    private readonly ConcurrentDictionary<Channel<string>, byte> listeners = new();

    /// <summary>Set where other nodes are to be told as well.</summary>
    public event Action<string>? Rung;

    /// <summary>Rings here and on the other nodes. Ring after the transaction is committed.</summary>
    /// <param name="topic">One of <see cref="LiveTopics"/>.</param>
    public void Ring(string topic)
    {
        RingHere(topic);
        Rung?.Invoke(topic);
    }

    /// <summary>Rings only the pages of this process.</summary>
    public void RingHere(string topic)
    {
        foreach (var listener in listeners.Keys)
        {
            listener.Writer.TryWrite(topic);
        }
    }

    /// <summary>The hints from now on, until cancelled.</summary>
    public async IAsyncEnumerable<string> ListenAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners.TryAdd(channel, 0);
        try
        {
            await foreach (var topic in channel.Reader.ReadAllAsync(ct))
            {
                yield return topic;
            }
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }
}
