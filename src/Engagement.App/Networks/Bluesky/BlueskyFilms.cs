using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Engagement.App.Networks.Http;
using Engagement.Core.Common;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Bluesky;

/// <summary>
/// Has Bluesky's film service make a film ready. The account's own server gives a pass for that one thing, and with it the service puts the
/// film there; nobody sees anything of it until a post names it.
/// </summary>
internal sealed class BlueskyFilms(BlueskyCalls calls, ApiClients clients, BlueskyIdentity identity, FilmUploads films, IOptions<BlueskyOptions> options, TimeProvider time)
{
    public const string Client = "bluesky-films";

    private const string Limits = "app.bsky.video.getUploadLimits";
    private const string Blob = "com.atproto.repo.uploadBlob";
    private const string NoService = "takes films only through a film service, and none is set (Networks:Bluesky:VideoServiceUrl).";

    private static readonly TimeSpan PassLife = TimeSpan.FromMinutes(30);
    /// <summary>Why the account may not send this film now, in words that go on after its name; null where it may.</summary>
    public async Task<string?> ProblemAsync(ChannelAccess channel, MediaRef film, CancellationToken ct)
    {
        if (Service() is not { } service)
        {
            return NoService;
        }

        var (pass, problem) = await PassAsync(channel, DidOf(service), Limits, ct);
        if (pass is null)
        {
            return $"does not let us ask whether it takes films now: {problem!.Words()}";
        }

        var wire = await Wire<BlueskyFilmLimits>.AskAsync(pass, bearer => Api(service).ReadLimitsAsync(bearer, ct), ct);
        return wire.Content switch
        {
            null => "takes films only through its film service, which does not answer as it should now. Try again in a few minutes, or leave the film out.",
            { CanUpload: false } => $"takes no film from this account now: {wire.Content.Message ?? wire.Content.Error ?? "no reason given"}",
            { RemainingDailyVideos: < 1 } => "takes no more films from this account today.",
            { RemainingDailyBytes: { } left } when left < film.Bytes => $"takes only {left / 1_000_000} MB of films more from this account today.",
            _ => null,
        };
    }

    /// <returns>What the post says of it; or why there is none: nothing is published by then.</returns>
    public async Task<(JsonNode? Blob, SendOutcome? Problem)> UploadAsync(ChannelAccess channel, OutgoingMessage message, MediaRef film, CancellationToken ct)
    {
        if (Service() is not { } service)
        {
            return (null, new SendOutcome.Rejected($"Bluesky {NoService}"));
        }

        var upload = await films.FindAsync(message, film, ct);
        if (upload is null)
        {
            var (job, problem) = await BeginAsync(channel, service, film, ct);
            if (job is null)
            {
                return (null, problem);
            }

            upload = await films.KeepAsync(message, film, job, ct);
        }

        return await AwaitAsync(service, message, upload, ct);
    }

    private async Task<(string? Job, SendOutcome? Problem)> BeginAsync(ChannelAccess channel, Uri service, MediaRef film, CancellationToken ct)
    {
        var home = await identity.PdsOfAsync(channel.RemoteId, ct) ?? channel.ServiceUrl ?? options.Value.ServiceUrl;
        var (pass, problem) = await PassAsync(channel, $"did:web:{new Uri(home).Host}", Blob, ct);
        if (pass is null)
        {
            return (null, problem);
        }

        await using var file = await films.OpenAsync(film, ct);
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(film.ContentType);
        var wire = await Wire<BlueskyFilmJob>.AskAsync(
            pass, bearer => Api(service).UploadAsync(bearer, channel.RemoteId, $"{film.BlobKey[..16]}.mp4", content, ct), ct);

        // The same film again is no error: it names the work that was done for it.
        var job = wire.Content?.Said.JobId ?? (wire.Answer.Status == 409 ? wire.Answer.Json()?.TryGetProperty("jobId", out var known) is true ? known.GetString() : null : null);
        return job is { Length: > 0 } ? (job, null) : (null, Problem(wire.Answer));
    }

    private async Task<(JsonNode? Blob, SendOutcome? Problem)> AwaitAsync(Uri service, OutgoingMessage message, Preparation upload, CancellationToken ct)
    {
        foreach (var pause in FilmUploads.Looks)
        {
            var wire = await Wire<BlueskyFilmJob>.AskAsync(() => Api(service).ReadJobAsync(upload.RemoteId, ct), ct);
            switch (wire.Content?.Said)
            {
                case { Blob: { } blob }:
                    return (JsonNode.Parse(blob.GetRawText()), null);
                case { IsBroken: true } job:
                    await films.ForgetAsync(message, ct);
                    return (null, new SendOutcome.Rejected($"Bluesky could not read the film: {(job.Message ?? job.Error ?? "no reason given").TrimEnd('.')}."));
                case null:
                    return (null, await LostAsync(message, wire.Answer, ct));
            }

            await Task.Delay(pause, time, ct);
        }

        return (null, films.Wait(upload, "Bluesky"));
    }

    // What the service has forgotten is uploaded anew at the next try.
    private async Task<SendOutcome> LostAsync(OutgoingMessage message, WireAnswer answer, CancellationToken ct)
    {
        if (answer is not { Kind: WireKind.Answered, Status: 400 or 404 })
        {
            return Problem(answer);
        }

        await films.ForgetAsync(message, ct);
        return new SendOutcome.Later(time.GetUtcNow() + FilmUploads.Looks[^1], "Bluesky's film service no longer knows the film.");
    }

    private async Task<(string? Pass, SendOutcome? Problem)> PassAsync(ChannelAccess channel, string service, string method, CancellationToken ct)
    {
        var until = (time.GetUtcNow() + PassLife).ToUnixTimeSeconds();
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadPassAsync(bearer, service, method, until, ct), ct);
        return wire.Content?.Token is { Length: > 0 } pass ? (pass, null) : (null, Problem(wire.Answer with { Body = wire.Answer.IsSuccess ? "" : wire.Answer.Body }));
    }

    private SendOutcome Problem(WireAnswer answer) => BlueskyErrorTable.Classify(answer, time.GetUtcNow()).BeforePublishing(time.GetUtcNow());

    private Uri? Service() => options.Value.VideoServiceUrl is { Length: > 0 } address ? new Uri(address) : null;

    private IBlueskyFilmApi Api(Uri service) => clients.CamelCased<IBlueskyFilmApi>(Client, service.OriginalString);

    private static string DidOf(Uri service) => $"did:web:{service.Host}";
}
