using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Engagement.App.Data;
using Engagement.App.Networks.Http;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks.Facebook;

/// <summary>Says one thing as a Page: pictures first, unpublished, then the post or comment, once.</summary>
internal sealed class FacebookPublisher(GraphCalls calls, FacebookFilms films, IBlobStore blobs, TimeProvider time)
{
    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        if (calls.ClosedUntil(channel) is { } until)
        {
            return new SendOutcome.Later(until, "Facebook asks to wait: too many calls.", ChannelThrottled: true);
        }

        if ((message.IsPrivate || message.Source is DeliverySource.Survey) && message.InReplyTo is { } comment)
        {
            return await MessageAsync(channel, message, comment, ct);
        }

        if (message is { InReplyTo: null, Media: [{ IsFilm: true } film] })
        {
            return await films.SendAsync(channel, message, film, ct);
        }

        var photos = new List<string>();
        foreach (var media in message.Media)
        {
            var (id, problem) = await UploadAsync(channel, media, ct);
            if (problem is not null)
            {
                return problem;
            }

            photos.Add(id!);
        }

        return message.InReplyTo is null
            ? await PostAsync(channel, message, photos, ct)
            : await CommentAsync(channel, message, message.InReplyTo, photos, ct);
    }

    private async Task<SendOutcome> PostAsync(ChannelAccess channel, OutgoingMessage message, List<string> photos, CancellationToken ct)
    {
        var form = new Dictionary<string, string>();
        if (message.Text.Length > 0)
        {
            form["message"] = message.Text;
        }

        for (var place = 0; place < photos.Count; place++)
        {
            form[string.Create(CultureInfo.InvariantCulture, $"attached_media[{place}]")] = $$"""{"media_fbid":"{{photos[place]}}"}""";
        }

        var wire = await calls.RunAsync(channel, (api, proof) => api.PostAsync(proof, channel.RemoteId, form, ct), ct);
        return Outcome(wire, id => FacebookIds.Post(channel.RemoteId, id));
    }

    private async Task<SendOutcome> CommentAsync(
        ChannelAccess channel, OutgoingMessage message, string parent, List<string> photos, CancellationToken ct)
    {
        if (photos.Count > 1)
        {
            return new SendOutcome.Rejected("A comment on Facebook takes one picture.");
        }

        var form = new Dictionary<string, string> { ["message"] = message.Text };
        if (photos is [var photo])
        {
            form["attachment_id"] = photo;
        }

        var wire = await calls.RunAsync(channel, (api, proof) => api.CommentAsync(proof, parent, form, ct), ct);
        return Outcome(wire, id => FacebookIds.Comment(message.ThreadRoot, id));
    }

    // A question to one person is theirs alone. A second try is safe: Facebook takes one private message to a comment and refuses another.
    private async Task<SendOutcome> MessageAsync(ChannelAccess channel, OutgoingMessage message, string comment, CancellationToken ct)
    {
        var form = new Dictionary<string, string>
        {
            ["recipient"] = JsonSerializer.Serialize(new Dictionary<string, string> { ["comment_id"] = comment }),
            ["message"] = JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = message.Text }),
        };
        var wire = await calls.RunAsync(channel, (api, proof) => api.MessageAsync(proof, channel.RemoteId, form, ct), ct);
        return wire.Content?.MessageId is { Length: > 0 } id
            ? new SendOutcome.Sent(id, null) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    private async Task<(string? Id, SendOutcome? Problem)> UploadAsync(ChannelAccess channel, MediaRef media, CancellationToken ct)
    {
        if (!media.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            return (null, new SendOutcome.Rejected($"Facebook takes no {media.ContentType} from here."));
        }

        await using var content = await blobs.OpenAsync(media.BlobKey, ct);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, ct);
        var wire = await calls.RunAsync(channel, (api, proof) => api.UploadPhotoAsync(proof, channel.RemoteId, Photo(media, bytes.ToArray()), ct), ct);
        return wire.Content?.Id is { Length: > 0 } id
            ? (id, null)
            : (null, FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow()));
    }

    private SendOutcome Outcome(Wire<GraphMade> wire, Func<string, string> canonical) => wire.Content?.Id is { Length: > 0 } id
        ? new SendOutcome.Sent(canonical(id), $"https://www.facebook.com/{id}") { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
        : FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow());

    private static MultipartFormDataContent Photo(MediaRef media, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(media.ContentType);
        var form = new MultipartFormDataContent { { new StringContent("false"), "published" } };
        if (media.AltText.Length > 0)
        {
            form.Add(new StringContent(media.AltText), "alt_text_custom");
        }

        form.Add(file, "source", "picture");
        return form;
    }
}
