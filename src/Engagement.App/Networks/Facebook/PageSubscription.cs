using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Facebook;

/// <summary>Subscribes our app to a Page, or sees that it is.</summary>
internal sealed class PageSubscription(GraphCalls calls, IOptions<FacebookOptions> options, TimeProvider time)
{
    private const string Feed = "feed";

    /// <summary>Whether this program is set up to be told at all.</summary>
    public bool IsWanted => options.Value is { VerifyToken.Length: > 0, AppSecret.Length: > 0 };

    /// <returns>Why the Page does not tell us, in words; null when it does.</returns>
    public async Task<string?> EnsureAsync(ChannelAccess channel, string page, CancellationToken ct)
    {
        var now = await calls.RunAsync(channel, (api, proof) => api.ReadSubscribedAsync(proof, page, ct), ct);
        if (now.Content?.Data?.Any(app => (options.Value.AppId is null || app.Id == options.Value.AppId) && app.SubscribedFields?.Contains(Feed) is true) is true)
        {
            return null;
        }

        var form = new Dictionary<string, string> { ["subscribed_fields"] = Feed };
        var wire = await calls.RunAsync(channel, (api, proof) => api.SubscribeAsync(proof, page, form, ct), ct);
        return wire.Content is { Success: true } ? null : FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow()).Words();
    }
}
