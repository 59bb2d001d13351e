using Engagement.App.Networks.Facebook;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Instagram;

/// <summary>Instagram tells of an account only where our app is subscribed to the account's Page, also when that Page is no channel of ours.</summary>
internal sealed class InstagramPush(GraphCalls calls, PageSubscription subscription, TimeProvider time) : IPush
{
    public NetworkKind Network => NetworkKind.Instagram;

    public bool IsWanted => subscription.IsWanted;

    public async Task<string?> EnsureAsync(ChannelAccess channel, CancellationToken ct)
    {
        // The account's token is its Page's.
        var page = await calls.RunAsync(channel, (api, proof) => api.ReadMeAsync(proof, "id", ct), ct);
        return page.Content is { Id: { Length: > 0 } id }
            ? await subscription.EnsureAsync(channel, id, ct)
            : InstagramErrorTable.Classify(page.Answer, time.GetUtcNow()).Words();
    }
}
