using System.Globalization;
using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Bluesky;

/// <summary>
/// Says one thing on Bluesky under a record key that is the same on every try and "must not exist yet": however often it is repeated,
/// it stands there once.
/// </summary>
internal sealed class BlueskyPublisher(BlueskyCalls calls, BlueskyRefs refs, BlueskyEmbeds embeds, TimeProvider time)
{
    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        var (embed, problem) = await embeds.MakeAsync(channel, message, ct);
        if (problem is not null)
        {
            return problem;
        }

        BlueskyPost.BlueskyThread? thread = null;
        if (message.InReplyTo is not null)
        {
            (thread, problem) = await refs.ThreadAsync(channel, message.InReplyTo, ct);
            if (problem is not null)
            {
                return problem;
            }
        }

        var post = new BlueskyPost
        {
            Text = message.Text,
            CreatedAt = Instant(time.GetUtcNow()),
            Langs = message.Language.Length > 0 ? [message.Language] : null,
            Facets = await FacetsAsync(channel, message.Text, ct),
            Reply = thread,
            Embed = embed,
        };
        return BlueskyGates.Of(channel, message) is { Count: > 0 } gates
            ? await PutTogetherAsync(channel, message, post, gates, ct)
            : await PutAsync(channel, message, post, ct);
    }

    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // Said once more it is refused as a fault of the server: then it is looked for under its key.
    private async Task<SendOutcome> PutTogetherAsync(
        ChannelAccess channel, OutgoingMessage message, BlueskyPost post, IReadOnlyList<BlueskyWrites.Create> gates, CancellationToken ct)
    {
        var writes = new BlueskyWrites(channel.RemoteId, [new(BlueskyUri.Post, message.IdempotencyKey, post), .. gates]);
        var wire = await calls.RunAsync(channel, (api, bearer) => api.WriteTogetherAsync(bearer, writes, ct), ct);
        return wire.Content?.Results is [{ Uri: { Length: > 0 } uri }, ..]
            ? new SendOutcome.Sent(uri, BlueskyUri.Read(uri)?.WebAddress(channel.Handle)) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    private async Task<SendOutcome> PutAsync(ChannelAccess channel, OutgoingMessage message, BlueskyPost post, CancellationToken ct)
    {
        var write = new BlueskyWrite(channel.RemoteId, BlueskyUri.Post, message.IdempotencyKey, post);
        var wire = await calls.RunAsync(channel, (api, bearer) => api.PutRecordAsync(bearer, write, ct), ct);
        if (wire.Content is { Uri: { Length: > 0 } uri })
        {
            return new SendOutcome.Sent(uri, BlueskyUri.Read(uri)?.WebAddress(channel.Handle)) { Status = wire.Answer.Status, Answer = wire.Answer.Kept };
        }

        return BlueskyErrorTable.NameOf(wire.Answer) == "InvalidSwap"
            ? await AdoptAsync(channel, message, wire.Answer, ct)
            : BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    // An earlier try arrived after all, a moment older than this one.
    private async Task<SendOutcome> AdoptAsync(ChannelAccess channel, OutgoingMessage message, WireAnswer answer, CancellationToken ct)
    {
        var stored = await calls.RunAsync(
            channel, (api, bearer) => api.ReadRecordAsync(bearer, channel.RemoteId, BlueskyUri.Post, message.IdempotencyKey, ct), ct);
        return stored.Content switch
        {
            { Uri: { } uri, Value: { } value } when value.Text == message.Text =>
                new SendOutcome.Sent(uri, BlueskyUri.Read(uri)?.WebAddress(channel.Handle)) { Status = stored.Answer.Status, Answer = stored.Answer.Kept },
            { Value: not null } => new SendOutcome.Rejected("An earlier try of this, in other words, stands on Bluesky already.") { Status = answer.Status },
            _ => new SendOutcome.Unknown("Bluesky says that it has this already and does not show it.") { Status = answer.Status },
        };
    }

    private async Task<IReadOnlyList<BlueskyFacet>?> FacetsAsync(ChannelAccess channel, string text, CancellationToken ct)
    {
        var facets = new List<BlueskyFacet>();
        foreach (var part in BlueskyText.Parts(text))
        {
            var feature = part.Kind switch
            {
                BlueskyPartKind.Link => new BlueskyFacet.Feature("app.bsky.richtext.facet#link") { Uri = part.Value },
                BlueskyPartKind.Tag => new BlueskyFacet.Feature("app.bsky.richtext.facet#tag") { Tag = part.Value },
                _ => await MentionAsync(channel, part.Value, ct),
            };
            if (feature is not null)
            {
                facets.Add(BlueskyText.Facet(text, part, feature));
            }
        }

        return facets.Count > 0 ? facets : null;
    }

    // A name that nobody has stays plain text.
    private async Task<BlueskyFacet.Feature?> MentionAsync(ChannelAccess channel, string handle, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ResolveHandleAsync(bearer, handle, ct), ct);
        return wire.Content?.Did is { Length: > 0 } did ? new BlueskyFacet.Feature("app.bsky.richtext.facet#mention") { Did = did } : null;
    }
}
