using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Channels;

/// <summary>How a person's way back from a network ended. Closed.</summary>
internal abstract record ConnectEnd
{
    private ConnectEnd()
    {
    }

    /// <summary>The channels that are connected now.</summary>
    public sealed record Connected(IReadOnlyList<ChannelId> Channels) : ConnectEnd;

    /// <summary>The person allowed several accounts and must choose.</summary>
    /// <param name="Network">Where.</param>
    /// <param name="Ticket">What the choice must bring; good once.</param>
    /// <param name="Accounts">Among which.</param>
    public sealed record Choose(NetworkKind Network, string Ticket, IReadOnlyList<ConsentedAccount> Accounts) : ConnectEnd;

    /// <summary>Nothing changed, and why.</summary>
    public sealed record Refused(NetworkKind? Network, ChannelId? Channel, string Reason) : ConnectEnd;
}
