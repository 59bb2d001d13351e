using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Engagement.App.Live;

/// <summary>
/// Tells open pages that something changed. A hint is a topic's name and never carries data: the page asks again.
/// A page says up to which mark it has heard, so what changed between its making and its listening, or during a break, is told then.
/// </summary>
internal sealed class LiveHints
{
    private readonly ConcurrentDictionary<Channel<LiveHint>, byte> listeners = new();
    private readonly ConcurrentDictionary<string, long> last = new(LiveTopics.All.ToDictionary(topic => topic, _ => 0L));
    private readonly string process = Guid.CreateVersion7().ToString("N");
    private long count;

    /// <summary>Set where other nodes are to be told as well.</summary>
    public event Action<string>? Rung;

    /// <summary>How far the hints have come. Taken before a page reads what it shows.</summary>
    public string Mark => MarkOf(Interlocked.Read(ref count));

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
        var number = Interlocked.Increment(ref count);
        last.AddOrUpdate(topic, number, (_, before) => Math.Max(before, number));
        var hint = new LiveHint(topic, MarkOf(number));
        foreach (var listener in listeners.Keys)
        {
            listener.Writer.TryWrite(hint);
        }
    }

    /// <summary>The hints from now on, until cancelled; first those that were missed.</summary>
    /// <param name="since">The mark up to which the listener knows everything; null: from now on. A mark of another process: everything may have changed.</param>
    /// <param name="ct">Ends the listening.</param>
    public async IAsyncEnumerable<LiveHint> ListenAsync(string? since, [EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<LiveHint>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners.TryAdd(channel, 0);
        try
        {
            foreach (var hint in MissedSince(since))
            {
                yield return hint;
            }

            await foreach (var hint in channel.Reader.ReadAllAsync(ct))
            {
                yield return hint;
            }
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }

    private LiveHint[] MissedSince(string? since)
    {
        if (since is null)
        {
            return [];
        }

        var here = since.Split('.') is [var from, var number] && from == process
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : -1;
        var mark = Mark;
        return [.. last.Where(topic => topic.Value > here).Select(topic => new LiveHint(topic.Key, mark))];
    }

    private string MarkOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{process}.{number}");
}
