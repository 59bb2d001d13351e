using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Makes the card of a post's first link: Bluesky's servers read no pages, so we do.</summary>
internal sealed class BlueskyCards(BlueskyCalls calls, ReadPage pages)
{
    private const int MostOfPage = 512 * 1024;
    private const int LargestPicture = 1_000_000;

    /// <summary>Null where the text has no link or its page says nothing of itself.</summary>
    public async Task<JsonObject?> OfAsync(ChannelAccess channel, string text, CancellationToken ct)
    {
        if (BlueskyText.Parts(text).FirstOrDefault(part => part.Kind == BlueskyPartKind.Link)?.Value is not { } link
            || !Uri.TryCreate(link, UriKind.Absolute, out var address)
            || await pages.RunAsync(address, "text/html", MostOfPage, whole: false, ct) is not { } page
            || PageCard.Read(page.Text) is not { } card)
        {
            return null;
        }

        var external = new JsonObject { ["uri"] = link, ["title"] = card.Title, ["description"] = card.Description };
        if (await PictureAsync(channel, page.Address, card.Picture, ct) is { } thumb)
        {
            external["thumb"] = thumb;
        }

        return new JsonObject { ["$type"] = "app.bsky.embed.external", ["external"] = external };
    }

    private async Task<JsonNode?> PictureAsync(ChannelAccess channel, Uri page, string? picture, CancellationToken ct)
    {
        if (picture is null || !Uri.TryCreate(page, picture, out var address) || address.Scheme is not ("http" or "https")
            || await pages.RunAsync(address, "image/", LargestPicture, whole: true, ct) is not { } found)
        {
            return null;
        }

        var content = new ByteArrayContent(found.Bytes.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(found.ContentType);
        var wire = await calls.RunAsync(channel, (api, bearer) => api.UploadAsync(bearer, content, ct), ct);
        return wire.Content is { Blob.ValueKind: JsonValueKind.Object } uploaded ? JsonNode.Parse(uploaded.Blob.GetRawText()) : null;
    }
}
