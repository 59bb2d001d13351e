namespace Engagement.Core.Channels;

/// <summary>What a person can do about a channel that does not work, in words.</summary>
public static class ChannelAdvice
{
    public const string Reconnect = "Connect it again on its page. What waits goes out afterwards.";
    public const string Wait = "There is nothing to do: it goes on by itself.";
    public const string LookAtNetwork = "It is asked on by itself. If it stays so, see whether the network itself works, then connect the channel again.";
    public const string Resume = "Let it go on, on its page.";
    public const string RaiseLimit = "The month's money for reading is spent: raise the limit on its page, or wait for the next month.";

    /// <summary>The way out; null where nothing is wrong.</summary>
    public static string? Of(ChannelHealth health, bool readingStopped) => health switch
    {
        ChannelHealth.NeedsReconnect => Reconnect,
        ChannelHealth.Throttled => Wait,
        ChannelHealth.Paused => Resume,
        ChannelHealth.Deaf => LookAtNetwork,
        _ => readingStopped ? RaiseLimit : null,
    };

    /// <summary>All of them, for those who translate.</summary>
    public static IReadOnlyList<string> All { get; } = [Reconnect, Wait, LookAtNetwork, Resume, RaiseLimit];
}
