using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Channels;

/// <summary>An attempt that its own person took up in time; it is gone from the store.</summary>
internal sealed record OpenAttempt(NetworkKind Network, ChannelId? ChannelId, Uri? Server, string Memory)
{
    public override string ToString() => $"{Network}";
}
