using System.ComponentModel;
using System.Diagnostics;
using Engagement.App.Data;
using Engagement.Core.Common;

namespace Engagement.App.Library;

/// <summary>A picture in a folder of its own while the programs of libvips (Debian: libvips-tools) make another of it. They decode; we never do.</summary>
internal sealed class PictureDesk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("engagement-picture.");

    private PictureDesk()
    {
    }

    /// <summary>The picture as it was uploaded.</summary>
    public string Source => PathOf("picture");

    public static async Task<PictureDesk> LayAsync(IBlobStore blobs, Media media, CancellationToken ct)
    {
        var desk = new PictureDesk();
        try
        {
            await using var content = await blobs.OpenAsync(media.BlobKey, ct);
            await using var file = File.Create(desk.Source);
            await content.CopyToAsync(file, ct);
            return desk;
        }
        catch
        {
            desk.Dispose();
            throw;
        }
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Runs one of the programs and gives what it wrote.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="made">The file that it is to make; null: none.</param>
    /// <exception cref="RefusedException">The program is missing, or cannot read the picture; the words say what to do.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct, string? made = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            try
            {
                var said = await process.StandardOutput.ReadToEndAsync(limit.Token);
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0 && (made is null || File.Exists(made))
                    ? said
                    : throw RefusedException.Invalid("mediaIds", $"The picture cannot be read well enough to be changed by {program}. Save it anew and add it again.");
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Win32Exception)
        {
            throw RefusedException.Invalid(
                "mediaIds", $"This server cannot change pictures: the program {program} is missing (Debian: libvips-tools). Change the picture yourself and add it again.");
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
