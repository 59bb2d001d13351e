using Engagement.Core.Channels;

namespace Engagement.App.Networks;

/// <summary>How a network is asked to tell us what happens on an account, so that we need not ask so often.</summary>
internal interface IPush
{
    NetworkKind Network { get; }

    /// <summary>Whether this program is set up to be told at all.</summary>
    bool IsWanted { get; }

    /// <summary>Asks for it where it was not asked for yet; safe to repeat.</summary>
    /// <returns>Why the network does not tell us, in words; null when it does.</returns>
    Task<string?> EnsureAsync(ChannelAccess channel, CancellationToken ct);
}
