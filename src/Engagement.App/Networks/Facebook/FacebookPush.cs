using Engagement.Core.Channels;

namespace Engagement.App.Networks.Facebook;

/// <summary>Subscribes our app to a Page: without it Facebook tells nothing of the Page, whatever the app itself has subscribed to.</summary>
internal sealed class FacebookPush(PageSubscription subscription) : IPush
{
    public NetworkKind Network => NetworkKind.Facebook;

    public bool IsWanted => subscription.IsWanted;

    public Task<string?> EnsureAsync(ChannelAccess channel, CancellationToken ct) => subscription.EnsureAsync(channel, channel.RemoteId, ct);
}
