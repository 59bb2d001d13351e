using System.Net.Http.Headers;
using Engagement.App.Networks.Http;
using Engagement.Core.Common;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Uploads pictures and films with their descriptions, and waits until the server has worked on them.</summary>
internal sealed class MastodonMedia(MastodonCalls calls, FilmUploads films, TimeProvider time)
{
    private const int Accepted = 202;
    private const int StillWorking = 206;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    /// <summary>Shorter than the whole call may take, so that a slow file is a clear "not now" and nothing to look up.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(40);

    /// <returns>The server's id of the medium; or why there is none: nothing is published by then.</returns>
    public Task<(string? Id, SendOutcome? Problem)> UploadAsync(ChannelAccess channel, OutgoingMessage message, MediaRef media, CancellationToken ct) =>
        media.IsFilm ? FilmAsync(channel, message, media, ct) : PictureAsync(channel, media, ct);

    private async Task<(string? Id, SendOutcome? Problem)> PictureAsync(ChannelAccess channel, MediaRef media, CancellationToken ct)
    {
        var wire = await SendAsync(channel, media, ct);
        if (wire.Content?.Id is not { Length: > 0 } id)
        {
            return (null, Problem(wire.Answer));
        }

        return (wire.Answer.Status == Accepted ? await WaitAsync(channel, id, ct) : Upload.Ready) switch
        {
            { IsReady: true } => (id, null),
            { Problem: { } problem } => (null, problem),
            _ => (null, new SendOutcome.Later(time.GetUtcNow() + Pause, "The Mastodon server is still reading the file.")),
        };
    }

    // Uploaded once; what a server has forgotten meanwhile is uploaded anew.
    private async Task<(string? Id, SendOutcome? Problem)> FilmAsync(ChannelAccess channel, OutgoingMessage message, MediaRef film, CancellationToken ct)
    {
        var known = await films.FindAsync(message, film, ct);
        var state = known is null ? Upload.Gone : await WaitAsync(channel, known.RemoteId, ct, atOnce: true);
        if (state.IsGone)
        {
            var wire = await SendAsync(channel, film, ct);
            if (wire.Content?.Id is not { Length: > 0 } id)
            {
                return (null, Problem(wire.Answer));
            }

            known = await films.KeepAsync(message, film, id, ct);
            state = wire.Answer.Status == Accepted ? await WaitAsync(channel, id, ct) : Upload.Ready;
        }

        if (state is { Problem: SendOutcome.Rejected })
        {
            await films.ForgetAsync(message, ct);
        }

        return state.IsReady ? (known!.RemoteId, null) : (null, state.Problem ?? films.Wait(known!, "The Mastodon server"));
    }

    private async Task<Wire<MastodonAttachment>> SendAsync(ChannelAccess channel, MediaRef media, CancellationToken ct)
    {
        await using var content = await films.OpenAsync(media, ct);
        return await calls.RunAsync(channel, (api, bearer) => api.UploadAsync(bearer, Form(media, content), ct), ct, media.IsFilm ? MastodonCalls.Uploads : MastodonCalls.Client);
    }

    private async Task<Upload> WaitAsync(ChannelAccess channel, string id, CancellationToken ct, bool atOnce = false)
    {
        var deadline = time.GetUtcNow() + LongestWait;
        for (var wait = Step; time.GetUtcNow() < deadline; wait *= 1.5)
        {
            if (!atOnce)
            {
                await Task.Delay(wait, time, ct);
            }

            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadUploadAsync(bearer, id, ct), ct);
            if (!wire.Answer.IsSuccess)
            {
                return wire.Answer.Status switch
                {
                    404 when atOnce => Upload.Gone,
                    422 => new Upload(false, new SendOutcome.Rejected("The Mastodon server could not read the file.") { Status = 422, Answer = wire.Answer.Kept }),
                    _ => new Upload(false, Problem(wire.Answer)),
                };
            }

            if (wire.Answer.Status != StillWorking)
            {
                return Upload.Ready;
            }

            atOnce = false;
        }

        return new Upload(false, null);
    }

    private SendOutcome Problem(WireAnswer answer) => MastodonErrorTable.Classify(answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow());

    private static MultipartFormDataContent Form(MediaRef media, Stream bytes)
    {
        var file = new StreamContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(media.ContentType);
        var form = new MultipartFormDataContent();
        if (media.AltText.Length > 0)
        {
            form.Add(new StringContent(media.AltText), "description");
        }

        form.Add(file, "file", $"file.{media.ContentType[(media.ContentType.IndexOf('/', StringComparison.Ordinal) + 1)..]}");
        return form;
    }

    /// <summary>How far the server is; neither ready nor a problem: still at work.</summary>
    private sealed record Upload(bool IsReady, SendOutcome? Problem, bool IsGone = false)
    {
        public static readonly Upload Ready = new(true, null);
        public static readonly Upload Gone = new(false, null, true);
    }
}
