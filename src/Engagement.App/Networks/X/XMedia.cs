using System.Globalization;
using System.Net.Http.Headers;
using Engagement.App.Networks.Http;
using Engagement.Core.Common;

namespace Engagement.App.Networks.X;

/// <summary>Uploads pictures and films in pieces, waits until X has read them, and says what they show.</summary>
internal sealed class XMedia(XCalls calls, FilmUploads films, TimeProvider time)
{
    private const int PieceSize = 4 * 1024 * 1024;
    private const int LongestAltText = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    /// <summary>Shorter than the whole call may take, so that a slow file is a clear "not now" and nothing to look up.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(40);

    /// <returns>X's id of the medium; or why there is none: nothing is published by then.</returns>
    public async Task<(string? Id, SendOutcome? Problem)> UploadAsync(ChannelAccess channel, OutgoingMessage message, MediaRef media, CancellationToken ct)
    {
        if (CategoryOf(media) is not { } category)
        {
            return (null, new SendOutcome.Rejected($"X does not take {media.ContentType}."));
        }

        // A film that an earlier try uploaded is looked after; what X has forgotten meanwhile is uploaded anew.
        if (media.IsFilm && await films.FindAsync(message, media, ct) is { } known)
        {
            var status = await calls.RunAsync(channel, (api, bearer) => api.ReadUploadAsync(bearer, known.RemoteId, ct), ct);
            if (status.Answer is not { Kind: WireKind.Answered, Status: 400 or 404 })
            {
                return await EndAsync(message, known, await ReadAsync(channel, known.RemoteId, status, known, ct), ct);
            }
        }

        var plan = new XMediaPlan(media.ContentType, media.Bytes, category);
        var started = await calls.RunAsync(channel, (api, bearer) => api.StartUploadAsync(bearer, plan, ct), ct);
        if (started.Content?.Data?.Id is not { } id)
        {
            return (null, Problem(started.Answer));
        }

        if (await AppendAsync(channel, id, media, ct) is { } broken)
        {
            return (null, broken);
        }

        var finished = await calls.RunAsync(channel, (api, bearer) => api.FinishUploadAsync(bearer, id, ct), ct);
        if (media.IsFilm && finished.Answer.IsSuccess)
        {
            var upload = await films.KeepAsync(message, media, id, ct);
            return await EndAsync(message, upload, await ReadAsync(channel, id, finished, upload, ct), ct);
        }

        var problem = await ReadAsync(channel, id, finished, null, ct) ?? await DescribeAsync(channel, id, media, ct);
        return problem is null ? (id, null) : (null, problem);
    }

    private async Task<(string? Id, SendOutcome? Problem)> EndAsync(OutgoingMessage message, Preparation upload, SendOutcome? problem, CancellationToken ct)
    {
        if (problem is SendOutcome.Rejected)
        {
            await films.ForgetAsync(message, ct);
        }

        return problem is null ? (upload.RemoteId, null) : (null, problem);
    }

    private async Task<SendOutcome?> AppendAsync(ChannelAccess channel, string id, MediaRef media, CancellationToken ct)
    {
        await using var content = await films.OpenAsync(media, ct);
        var piece = new byte[PieceSize];
        for (var segment = 0; ; segment++)
        {
            var length = await content.ReadAtLeastAsync(piece, PieceSize, throwOnEndOfStream: false, ct);
            if (length == 0)
            {
                return null;
            }

            var (number, bytes) = (segment, length);
            var wire = await calls.RunAsync(
                channel, (api, bearer) => api.AppendUploadAsync(bearer, id, Piece(number, piece.AsSpan(0, bytes).ToArray()), ct), ct);
            if (!wire.Answer.IsSuccess)
            {
                return Problem(wire.Answer);
            }
        }
    }

    // Looks after it until X has read it.
    private async Task<SendOutcome?> ReadAsync(ChannelAccess channel, string id, Wire<XData<XMediaStep>> wire, Preparation? film, CancellationToken ct)
    {
        var deadline = time.GetUtcNow() + LongestWait;
        while (wire.Answer.IsSuccess)
        {
            var processing = wire.Content?.Data?.ProcessingInfo;
            switch (processing?.State)
            {
                case null or "succeeded":
                    return null;
                case "failed":
                    return new SendOutcome.Rejected($"X could not read the file: {(processing.Error?.Message ?? processing.Error?.Name ?? "no reason given").TrimEnd('.')}.");
            }

            if (time.GetUtcNow() > deadline)
            {
                return film is null ? new SendOutcome.Later(time.GetUtcNow() + Pause, "X is still reading the file.") : films.Wait(film, "X");
            }

            await Task.Delay(TimeSpan.FromSeconds(Math.Clamp(processing.CheckAfterSecs ?? 1, 1, 30)), time, ct);
            wire = await calls.RunAsync(channel, (api, bearer) => api.ReadUploadAsync(bearer, id, ct), ct);
        }

        return Problem(wire.Answer);
    }

    private async Task<SendOutcome?> DescribeAsync(ChannelAccess channel, string id, MediaRef media, CancellationToken ct)
    {
        if (media.AltText.Length == 0 || !media.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            return null;
        }

        var words = XMediaWords.Of(id, media.AltText.Length > LongestAltText ? media.AltText[..LongestAltText] : media.AltText);
        var wire = await calls.RunAsync(channel, (api, bearer) => api.DescribeMediaAsync(bearer, words, ct), ct);
        return wire.Answer.IsSuccess ? null : Problem(wire.Answer);
    }

    private SendOutcome Problem(WireAnswer answer) => XErrorTable.Classify(answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow());

    private static MultipartFormDataContent Piece(int segment, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent
        {
            { new StringContent(segment.ToString(CultureInfo.InvariantCulture)), "segment_index" },
            { file, "media", "piece" },
        };
    }

    private static string? CategoryOf(MediaRef media) => media.ContentType switch
    {
        "image/gif" => "tweet_gif",
        "image/jpeg" or "image/png" or "image/webp" => "tweet_image",
        "video/mp4" => "tweet_video",
        _ => null,
    };
}
