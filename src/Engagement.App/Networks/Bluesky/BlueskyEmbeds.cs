using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.App.Data;
using Engagement.App.Networks.Http;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks.Bluesky;

/// <summary>What a post shows below its words: pictures, a film, the card of a link, the post that it quotes. It has room for one, or for one and a quote.</summary>
internal sealed class BlueskyEmbeds(BlueskyCalls calls, BlueskyRefs refs, BlueskyCards cards, BlueskyFilms films, IBlobStore blobs, TimeProvider time)
{
    private const int MostPictures = 4;

    public async Task<(JsonElement? Embed, SendOutcome? Problem)> MakeAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        BlueskyRef? quoted = null;
        if (message.Manner.Quote is { } quote)
        {
            var (found, gone) = await refs.QuotedAsync(channel, quote, ct);
            if (gone is not null)
            {
                return (null, gone);
            }

            quoted = found;
        }

        var (shown, problem) = await ShownAsync(channel, message, ct);
        if (problem is not null || (shown is null && quoted is null))
        {
            return (null, problem);
        }

        var record = quoted is null ? null : new JsonObject { ["$type"] = "app.bsky.embed.record", ["record"] = new JsonObject { ["uri"] = quoted.Uri, ["cid"] = quoted.Cid } };
        return (JsonSerializer.SerializeToElement((record, shown) switch
        {
            ({ } both, { } media) => new JsonObject { ["$type"] = "app.bsky.embed.recordWithMedia", ["record"] = both, ["media"] = media },
            (var one, var other) => one ?? other,
        }), null);
    }

    private async Task<(JsonObject? Embed, SendOutcome? Problem)> ShownAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        var media = message.Media;
        if (media.Count == 0)
        {
            return (message.Manner.NoCard || message.Source != DeliverySource.Post ? null : await cards.OfAsync(channel, message.Text, ct), null);
        }

        if (media is [{ IsFilm: true } film])
        {
            var (blob, failed) = await films.UploadAsync(channel, message, film, ct);
            return blob is null ? (null, failed) : (Sized(new JsonObject { ["$type"] = "app.bsky.embed.video", ["video"] = blob, ["alt"] = film.AltText }, film), null);
        }

        return media.Count > MostPictures || media.Any(one => !one.ContentType.StartsWith("image/", StringComparison.Ordinal))
            ? (null, new SendOutcome.Rejected($"Bluesky takes up to {MostPictures} pictures, or one film as MP4."))
            : await PicturesAsync(channel, media, ct);
    }

    private async Task<(JsonObject? Embed, SendOutcome? Problem)> PicturesAsync(ChannelAccess channel, IReadOnlyList<MediaRef> media, CancellationToken ct)
    {
        var images = new JsonArray();
        foreach (var one in media)
        {
            var (blob, problem) = await UploadAsync(channel, one, ct);
            if (blob is null)
            {
                return (null, problem);
            }

            images.Add(Sized(new JsonObject { ["alt"] = one.AltText, ["image"] = blob }, one));
        }

        return (new JsonObject { ["$type"] = "app.bsky.embed.images", ["images"] = images }, null);
    }

    private static JsonObject Sized(JsonObject shown, MediaRef media)
    {
        if (media is { Width: > 0, Height: > 0 })
        {
            shown["aspectRatio"] = new JsonObject { ["width"] = media.Width, ["height"] = media.Height };
        }

        return shown;
    }

    private async Task<(JsonNode? Blob, SendOutcome? Problem)> UploadAsync(ChannelAccess channel, MediaRef media, CancellationToken ct)
    {
        await using var stored = await blobs.OpenAsync(media.BlobKey, ct);
        using var bytes = new MemoryStream();
        await stored.CopyToAsync(bytes, ct);
        var wire = await calls.RunAsync(channel, (api, bearer) => api.UploadAsync(bearer, Content(media, bytes.ToArray()), ct), ct);
        return wire.Content is { } uploaded
            ? (JsonNode.Parse(uploaded.Blob.GetRawText()), null)
            : (null, BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow()));
    }

    private static ByteArrayContent Content(MediaRef media, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(media.ContentType);
        return content;
    }
}
