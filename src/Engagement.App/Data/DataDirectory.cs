using Microsoft.Extensions.Options;

namespace Engagement.App.Data;

/// <summary>The data directory, and the right of one program at a time to work in it.</summary>
internal sealed class DataDirectory(IOptions<StorageOptions> options) : IDisposable
{
    private FileStream? held;

    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.Directory);

    /// <exception cref="StartRefusedException">It cannot be made or written.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var probe = System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Storage:Directory: cannot write to '{Path}': {problem.Message}");
        }
    }

    /// <summary>Holds the directory until disposed; the system frees it when the process dies, however it dies.</summary>
    /// <exception cref="StartRefusedException">Another program holds it.</exception>
    public void Hold()
    {
        if (held is not null)
        {
            return;
        }

        try
        {
            held = new FileStream(System.IO.Path.Combine(Path, "engagement.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException($"Storage:Directory: another program works in '{Path}'. Stop it first, or choose another directory.");
        }
    }

    public void Dispose() => held?.Dispose();
}
