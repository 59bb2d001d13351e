using System.Text.Json;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Storage;

/// <summary>Keeps the world in a file: written beside and then moved, so that a crash never leaves half a world. Pictures lie in a folder next to it.</summary>
internal sealed class WorldFile(SandboxWorld world, SandboxOptions options) : BackgroundService
{
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(2);
    private readonly HashSet<long> _picturesKept = [];
    private long _written;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.StateFile is { } path && File.Exists(path))
        {
            await ReadAsync(path, cancellationToken);
        }

        _written = world.Changes;
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.StateFile is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(Gap, options.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryWriteAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping writes once more.
        }
    }

    /// <summary>The world may move while it is being written, or the disk be full for a moment: the next tick tries again, and the stop says so aloud.</summary>
    private async Task TryWriteAsync()
    {
        try
        {
            await WriteAsync();
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            _written = -1;
        }
    }

    private async Task WriteAsync()
    {
        var changes = world.Changes;
        if (options.StateFile is not { } path || changes == _written)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await WritePicturesAsync(path);
        var draft = path + ".new";
        await using (var file = File.Create(draft))
        {
            await JsonSerializer.SerializeAsync(file, WorldState.Of(world));
        }

        File.Move(draft, path, overwrite: true);
        _written = changes;
    }

    private async Task WritePicturesAsync(string path)
    {
        var folder = path + ".media";
        Directory.CreateDirectory(folder);
        var pictures = world.X.Media.Values.Select(media => (media.Id, media.Bytes)).Concat(world.Facebook.Photos.Values.Select(photo => (photo.Id, photo.Bytes)))
            .Concat(world.Mastodon.Uploads.Values.Select(upload => (upload.Id, upload.Bytes)))
            .Concat(world.Instagram.Files.Values.Select(file => (file.Id, file.Bytes)));
        foreach (var (id, bytes) in pictures)
        {
            if (bytes.Length > 0 && _picturesKept.Add(id))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{id}"), bytes);
            }
        }
    }

    private async Task ReadAsync(string path, CancellationToken ct)
    {
        WorldState? state;
        await using (var file = File.OpenRead(path))
        {
            state = await JsonSerializer.DeserializeAsync<WorldState>(file, cancellationToken: ct);
        }

        state?.Fill(world);
        foreach (var media in world.X.Media.Values)
        {
            media.Bytes = await PictureAsync(path, media.Id, ct);
        }

        foreach (var photo in world.Facebook.Photos.Values)
        {
            photo.Bytes = await PictureAsync(path, photo.Id, ct);
        }

        foreach (var file in world.Instagram.Files.Values)
        {
            file.Bytes = await PictureAsync(path, file.Id, ct);
        }

        foreach (var upload in world.Mastodon.Uploads.Values)
        {
            upload.Bytes = await PictureAsync(path, upload.Id, ct);
        }
    }

    private async Task<byte[]> PictureAsync(string path, long id, CancellationToken ct)
    {
        var name = Path.Combine(path + ".media", $"{id}");
        return File.Exists(name) && _picturesKept.Add(id) ? await File.ReadAllBytesAsync(name, ct) : [];
    }
}
