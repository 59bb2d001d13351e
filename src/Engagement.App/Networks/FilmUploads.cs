using Engagement.App.Data;
using Engagement.Core.Common;

namespace Engagement.App.Networks;

/// <summary>
/// Films on their way to a network. A network works on a film for minutes: what was uploaded is written down, so that the next try looks
/// after it instead of uploading it again.
/// </summary>
internal sealed class FilmUploads(IBlobStore blobs, Preparations preparations, TimeProvider time)
{
    /// <summary>After which pauses one try looks how far a network is.</summary>
    public static readonly IReadOnlyList<TimeSpan> Looks = [.. new[] { 1, 2, 3, 5, 10, 15 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromMinutes(30);

    /// <summary>The bytes, from the disk.</summary>
    public Task<Stream> OpenAsync(MediaRef film, CancellationToken ct) => blobs.OpenAsync(film.BlobKey, ct);

    /// <summary>What an earlier try uploaded of the same film.</summary>
    public Task<Preparation?> FindAsync(OutgoingMessage message, MediaRef film, CancellationToken ct) => preparations.FindAsync(message.Id, PrintOf(film), ct);

    public Task<Preparation> KeepAsync(OutgoingMessage message, MediaRef film, string remoteId, CancellationToken ct) =>
        preparations.KeepAsync(message.Id, remoteId, PrintOf(film), ct);

    public Task ForgetAsync(OutgoingMessage message, CancellationToken ct) => preparations.ForgetAsync(message.Id, ct);

    /// <summary>The network is still working on it: a wait, but not for ever.</summary>
    public SendOutcome Wait(Preparation upload, string network) => time.GetUtcNow() is var now && now < upload.MadeAt + ReadyWithin
        ? new SendOutcome.Later(now + LooksEvery, $"{network} is still reading the film.", IsWait: true)
        : new SendOutcome.Rejected($"{network} did not finish reading the film within {ReadyWithin.TotalMinutes:0} minutes.");

    private static string PrintOf(MediaRef film) => $"{film.BlobKey} {TextPrint.Of(film.AltText)}";
}
