using Engagement.Core.Channels;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Facebook;

/// <summary>Subscribes our app to a Page: without it Facebook tells nothing of the Page, whatever the app itself has subscribed to.</summary>
internal sealed class FacebookPush(GraphCalls calls, IOptions<FacebookOptions> options, TimeProvider time) : IPush
{
    private const string Feed = "feed";

    public NetworkKind Network => NetworkKind.Facebook;

    public bool IsWanted => options.Value is { VerifyToken.Length: > 0, AppSecret.Length: > 0 };

    public async Task<string?> EnsureAsync(ChannelAccess channel, CancellationToken ct)
    {
        var now = await calls.RunAsync(channel, (api, proof) => api.ReadSubscribedAsync(proof, channel.RemoteId, ct), ct);
        if (now.Content?.Data?.Any(app => (options.Value.AppId is null || app.Id == options.Value.AppId) && app.SubscribedFields?.Contains(Feed) is true) is true)
        {
            return null;
        }

        var form = new Dictionary<string, string> { ["subscribed_fields"] = Feed };
        var wire = await calls.RunAsync(channel, (api, proof) => api.SubscribeAsync(proof, channel.RemoteId, form, ct), ct);
        return wire.Content is { Success: true } ? null : FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow()).Words();
    }
}
