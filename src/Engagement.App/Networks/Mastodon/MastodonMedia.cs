using System.Net.Http.Headers;
using Engagement.App.Data;
using Engagement.App.Networks.Http;
using Engagement.Core.Common;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Uploads pictures and films with their descriptions, and waits until the server has worked on them.</summary>
internal sealed class MastodonMedia(MastodonCalls calls, IBlobStore blobs, TimeProvider time)
{
    private const int Accepted = 202;
    private const int StillWorking = 206;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    /// <summary>Shorter than the whole call may take, so that a slow file is a clear "not now" and nothing to look up.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(40);

    /// <returns>The server's id of the medium; or why there is none: nothing is published by then.</returns>
    public async Task<(string? Id, SendOutcome? Problem)> UploadAsync(ChannelAccess channel, MediaRef media, CancellationToken ct)
    {
        await using var content = await blobs.OpenAsync(media.BlobKey, ct);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, ct);
        var wire = await calls.RunAsync(channel, (api, bearer) => api.UploadAsync(bearer, Form(media, bytes.ToArray()), ct), ct);
        if (wire.Content?.Id is not { Length: > 0 } id)
        {
            return (null, Problem(wire.Answer));
        }

        return wire.Answer.Status == Accepted && await WaitAsync(channel, id, ct) is { } problem ? (null, problem) : (id, null);
    }

    private async Task<SendOutcome?> WaitAsync(ChannelAccess channel, string id, CancellationToken ct)
    {
        var deadline = time.GetUtcNow() + LongestWait;
        for (var wait = Step; time.GetUtcNow() < deadline; wait *= 1.5)
        {
            await Task.Delay(wait, time, ct);
            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadUploadAsync(bearer, id, ct), ct);
            if (!wire.Answer.IsSuccess)
            {
                return wire.Answer.Status == 422
                    ? new SendOutcome.Rejected("The Mastodon server could not read the file.") { Status = 422, Answer = wire.Answer.Kept }
                    : Problem(wire.Answer);
            }

            if (wire.Answer.Status != StillWorking)
            {
                return null;
            }
        }

        return new SendOutcome.Later(time.GetUtcNow() + Pause, "The Mastodon server is still reading the file.");
    }

    private SendOutcome Problem(WireAnswer answer) => MastodonErrorTable.Classify(answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow());

    private static MultipartFormDataContent Form(MediaRef media, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(media.ContentType);
        var form = new MultipartFormDataContent();
        if (media.AltText.Length > 0)
        {
            form.Add(new StringContent(media.AltText), "description");
        }

        form.Add(file, "file", $"file.{media.ContentType[(media.ContentType.IndexOf('/', StringComparison.Ordinal) + 1)..]}");
        return form;
    }
}
