using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Finds the exact version of a post that an answer or a like is about.</summary>
internal sealed class BlueskyRefs(BlueskyCalls calls, TimeProvider time)
{
    /// <summary>The root and the parent that an answer to a post must name.</summary>
    public async Task<(BlueskyPost.BlueskyThread? Thread, SendOutcome? Problem)> ThreadAsync(ChannelAccess channel, string parent, CancellationToken ct)
    {
        if (BlueskyUri.Read(parent) is not { } uri)
        {
            return (null, new SendOutcome.Rejected("What this answers is no post on Bluesky."));
        }

        // Our own posts are read where they are stored: the part of Bluesky that shows posts learns of them later.
        var (cid, post, answer) = uri.Repo == channel.RemoteId ? await ReadStoredAsync(channel, uri, ct) : await ReadShownAsync(channel, parent, ct);
        if (cid is null || post is null)
        {
            return (null, answer.IsSuccess
                ? new SendOutcome.Rejected("What this answers is no longer on Bluesky.")
                : BlueskyErrorTable.Classify(answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow()));
        }

        var above = new BlueskyRef(parent, cid);
        return (new(post.Reply?.Root ?? above, above), null);
    }

    private async Task<(string?, BlueskyPost?, WireAnswer)> ReadStoredAsync(ChannelAccess channel, BlueskyUri uri, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadRecordAsync(bearer, uri.Repo, uri.Collection, uri.Key, ct), ct);
        return (wire.Content?.Cid, wire.Content?.Value, wire.Answer);
    }

    private async Task<(string?, BlueskyPost?, WireAnswer)> ReadShownAsync(ChannelAccess channel, string uri, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadPostsAsync(bearer, [uri], ct), ct);
        var view = wire.Content?.Posts is [var shown, ..] ? shown : null;
        return (view?.Cid, view?.Record, wire.Answer);
    }
}
