using System.Globalization;
using System.Net.Http.Headers;
using Engagement.App.Networks.Http;
using Engagement.Core.Common;

namespace Engagement.App.Networks.Facebook;

/// <summary>
/// Publishes a film on a Page. It is uploaded in parts of the size that Facebook wants; nobody sees anything of it until the upload is
/// finished, which is the one step that publishes. Film and session are written down before it, so that after an unclear answer Facebook is
/// asked about this very film: one upload can become one post and never two.
/// </summary>
internal sealed class FacebookFilms(GraphCalls calls, FilmUploads films, Preparations preparations, TimeProvider time)
{
    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, MediaRef film, CancellationToken ct)
    {
        var known = await preparations.FindAsync(message.Id, ct);
        if (known?.AskedAt is not null)
        {
            var (seen, problem) = await ReadAsync(channel, known, ct);
            switch (seen)
            {
                case { PostId: { } post }:
                    return Sent(channel, post);
                case { IsBroken: true }:
                    await preparations.ForgetAsync(message.Id, ct);
                    return new SendOutcome.Rejected("Facebook could not read the film.");
                case { IsUnfinished: false }:
                    return new SendOutcome.Unknown("Facebook has the film and does not show it yet; it is asked again.");
                case null when problem is not SendOutcome.Rejected:
                    return problem!.BeforePublishing(time.GetUtcNow());
            }
        }

        var (upload, broken) = await UploadAsync(channel, message, film, ct);
        return upload is null ? broken! : await FinishAsync(channel, message, upload, ct);
    }

    /// <summary>What became of the film of an unclear try.</summary>
    public async Task<ReadBack> FindAsync(ChannelAccess channel, OutgoingMessage message, DateTimeOffset settled, CancellationToken ct)
    {
        var known = await preparations.FindAsync(message.Id, ct);
        if (known?.AskedAt is null)
        {
            // Facebook was never asked to show it.
            return new ReadBack.Absent();
        }

        var (seen, problem) = await ReadAsync(channel, known, ct);
        var isSettled = settled <= time.GetUtcNow();
        return seen switch
        {
            { PostId: { } post } => new ReadBack.Found(FacebookIds.Post(channel.RemoteId, post), AddressOf(post)),
            { IsBroken: true } => new ReadBack.Absent(),
            { IsUnfinished: true } when isSettled => new ReadBack.Absent(),
            null when problem is not SendOutcome.Rejected => problem!.AsReadBack(time.GetUtcNow()),
            _ => isSettled
                ? new ReadBack.CannotTell("Facebook has the film but does not say whether the Page shows it. Look on the Page.")
                : new ReadBack.AskAgain(time.GetUtcNow() + FilmUploads.Looks[^1], "Facebook is still working on the film."),
        };
    }

    private async Task<(Preparation? Upload, SendOutcome? Problem)> UploadAsync(ChannelAccess channel, OutgoingMessage message, MediaRef film, CancellationToken ct)
    {
        var step = await StepAsync(channel, () => Form(("upload_phase", "start"), ("file_size", Text(film.Bytes))), ct);
        if (step.Content is not { UploadSessionId: { Length: > 0 } session, VideoId: { Length: > 0 } video })
        {
            return (null, Problem(step.Answer));
        }

        await using var file = await films.OpenAsync(film, ct);
        while (step.Content is { StartOffset: { } start, EndOffset: { } end } && start < end)
        {
            if (start < 0 || end > film.Bytes)
            {
                return (null, new SendOutcome.Rejected("Facebook asked for a part that the film does not have."));
            }

            step = await StepAsync(
                channel,
                () => Part(Form(("upload_phase", "transfer"), ("upload_session_id", session), ("start_offset", Text(start))), new FilmPart(file, start, end - start)),
                ct);
            if (step.Content is null)
            {
                return (null, Problem(step.Answer));
            }

            if (step.Content.StartOffset <= start)
            {
                return (null, new SendOutcome.Later(time.GetUtcNow() + FilmUploads.Looks[^1], "Facebook did not take a part of the film."));
            }
        }

        return (await films.KeepAsync(message, film, $"{video} {session}", ct), null);
    }

    private async Task<SendOutcome> FinishAsync(ChannelAccess channel, OutgoingMessage message, Preparation upload, CancellationToken ct)
    {
        await preparations.AskAsync(message.Id, ct);
        var session = upload.RemoteId.Split(' ')[1];
        var wire = await StepAsync(
            channel, () => Form([("upload_phase", "finish"), ("upload_session_id", session), .. message.Text.Length > 0 ? new[] { ("description", message.Text) } : []]), ct);
        if (wire.Content is not { Success: not false })
        {
            return await UnfinishedAsync(message, wire.Answer, ct);
        }

        // It is published from here on, whatever becomes of looking.
        foreach (var pause in FilmUploads.Looks)
        {
            await Task.Delay(pause, time, ct);
            switch ((await ReadAsync(channel, upload, ct)).Film)
            {
                case { PostId: { } post }:
                    return Sent(channel, post) with { Status = wire.Answer.Status, Answer = wire.Answer.Kept };
                case { IsBroken: true }:
                    await preparations.ForgetAsync(message.Id, ct);
                    return new SendOutcome.Rejected("Facebook could not read the film.");
            }
        }

        return new SendOutcome.Unknown("Facebook has taken the film and is still working on it; it is asked which post it became.") { Status = wire.Answer.Status, Answer = wire.Answer.Kept };
    }

    // A clear no: it is surely not shown, and begun anew at the next try.
    private async Task<SendOutcome> UnfinishedAsync(OutgoingMessage message, WireAnswer answer, CancellationToken ct)
    {
        var outcome = FacebookErrorTable.Classify(answer, time.GetUtcNow());
        if (outcome is not SendOutcome.Unknown)
        {
            await preparations.ForgetAsync(message.Id, ct);
        }

        return outcome;
    }

    private async Task<(GraphFilm? Film, SendOutcome? Problem)> ReadAsync(ChannelAccess channel, Preparation upload, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, proof) => api.ReadFilmAsync(proof, upload.RemoteId.Split(' ')[0], GraphFilm.Fields, ct), ct);
        return wire.Content is { } film ? (film, null) : (null, FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow()));
    }

    private async Task<Wire<GraphUpload>> StepAsync(ChannelAccess channel, Func<HttpContent> step, CancellationToken ct) =>
        await calls.UploadAsync(channel, (api, proof) => api.UploadFilmAsync(proof, channel.RemoteId, step(), ct), ct);

    private SendOutcome Problem(WireAnswer answer) => FacebookErrorTable.Classify(answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow());

    private static SendOutcome.Sent Sent(ChannelAccess channel, string post) => new(FacebookIds.Post(channel.RemoteId, post), AddressOf(post));

    private static string AddressOf(string post) => $"https://www.facebook.com/{post}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static MultipartFormDataContent Part(MultipartFormDataContent form, FilmPart part)
    {
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(part, "video_file_chunk", "film.mp4");
        return form;
    }

    private static MultipartFormDataContent Form(params (string Name, string Value)[] words)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in words)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }
}
