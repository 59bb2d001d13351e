using Engagement.App.Networks.Http;
using Engagement.Core.Outbound;

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

    /// <summary>The post that an address names, as it is quoted.</summary>
    public async Task<(BlueskyRef? Post, SendOutcome? Problem)> QuotedAsync(ChannelAccess channel, string address, CancellationToken ct)
    {
        if (QuotedPost.Read(address) is not { } named)
        {
            return (null, new SendOutcome.Rejected("What is quoted is no post on Bluesky."));
        }

        var author = named.Author;
        if (!author.StartsWith("did:", StringComparison.Ordinal))
        {
            var owner = await calls.RunAsync(channel, (api, bearer) => api.ResolveHandleAsync(bearer, author, ct), ct);
            if (owner.Content?.Did is not { Length: > 0 } did)
            {
                return (null, NotQuoted(owner.Answer, $"Nobody on Bluesky is called {author}: the post cannot be quoted."));
            }

            author = did;
        }

        var uri = new BlueskyUri(author, BlueskyUri.Post, named.Key).ToString();
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadPostsAsync(bearer, [uri], ct), ct);
        return wire.Content?.Posts is [{ Cid: { } cid } view, ..]
            ? view.Viewer?.EmbeddingDisabled is true
                ? (null, new SendOutcome.Rejected("Its author lets nobody quote that post."))
                : (new(uri, cid), null)
            : (null, NotQuoted(wire.Answer, "The post that is quoted is not on Bluesky."));
    }

    private SendOutcome NotQuoted(WireAnswer answer, string words) =>
        answer.IsSuccess || answer.Status is 400 && BlueskyErrorTable.NameOf(answer) is "HandleNotFound" or "InvalidRequest"
            ? new SendOutcome.Rejected(words)
            : BlueskyErrorTable.Classify(answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow());

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
