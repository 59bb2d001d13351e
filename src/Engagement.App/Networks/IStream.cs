using Engagement.Core.Channels;

namespace Engagement.App.Networks;

/// <summary>
/// How a network tells us what happens over a connection that we open, so that nobody need reach us from outside. What it tells is a hint;
/// polls stay the truth.
/// </summary>
internal interface IStream
{
    NetworkKind Network { get; }

    /// <summary>Whether this program is set up to listen at all.</summary>
    bool IsWanted { get; }

    /// <summary>Listens until the connection ends; the last news says why. Throws only when it is cancelled.</summary>
    /// <param name="channel">The account that is listened for.</param>
    /// <param name="ct">Ends it.</param>
    IAsyncEnumerable<StreamNews> ListenAsync(ChannelAccess channel, CancellationToken ct);
}
