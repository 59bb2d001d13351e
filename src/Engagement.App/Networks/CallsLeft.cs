using System.Collections.Concurrent;
using Engagement.Core.Common;

namespace Engagement.App.Networks;

/// <summary>What networks last said of how many calls they still take from a channel.</summary>
internal sealed class CallsLeft
{
    private readonly ConcurrentDictionary<ChannelId, Said> said = new();

    /// <summary>The tightest count of one answer.</summary>
    public void Note(ChannelId channel, long left, long of, DateTimeOffset resetAt) => said[channel] = new Said(left, of, resetAt);

    public Said? Of(ChannelId channel) => said.GetValueOrDefault(channel);

    /// <param name="Left">Calls left.</param>
    /// <param name="Total">Of so many.</param>
    /// <param name="ResetAt">Until when.</param>
    internal sealed record Said(long Left, long Total, DateTimeOffset ResetAt);
}
