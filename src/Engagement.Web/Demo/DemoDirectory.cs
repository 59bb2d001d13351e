using System.Security.Cryptography;
using Engagement.App.Data;

namespace Engagement.Web.Demo;

/// <summary>What the demo keeps beside the database: the password, the networks' world, and a mark while the past is being made.</summary>
internal sealed class DemoDirectory
{
    private readonly string path;

    public DemoDirectory(StorageOptions storage)
    {
        path = Path.GetFullPath(storage.Directory);
        UsesSqlite = storage.Provider == StorageProvider.Sqlite && storage.ConnectionString is null;
    }

    public string World => Path.Combine(path, "sandbox.json");

    /// <summary>The past is still to be made, or was interrupted. A workspace of somebody's own is left alone even then.</summary>
    public bool LacksPast => !File.Exists(World) || File.Exists(Mark);

    private bool UsesSqlite { get; }

    private string Mark => Path.Combine(path, "demo.unfinished");

    /// <summary>Nothing of the networks is touched while another program works here.</summary>
    /// <exception cref="StartRefusedException">Another program works here, or the directory cannot be written.</exception>
    public void Prepare()
    {
        using var held = new DataDirectory(Microsoft.Extensions.Options.Options.Create(new StorageOptions { Directory = path }));
        held.Prepare();
        held.Hold();
        if (File.Exists(Mark))
        {
            StartOver();
        }
    }

    public void Begin() => File.WriteAllText(Mark, "The demo's past is being made. If this file is still here, it was interrupted and is made anew at the next start.\n");

    public void Finish() => File.Delete(Mark);

    /// <summary>The password of everybody in the demo; made once, readable by whoever started it.</summary>
    public string Password()
    {
        var file = Path.Combine(path, "demo-password.txt");
        if (!File.Exists(file))
        {
            File.WriteAllText(file, RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 14));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return File.ReadAllText(file).Trim();
    }

    // Only what this demo made itself is deleted: the mark is written when there was no workspace yet.
    private void StartOver()
    {
        if (!UsesSqlite)
        {
            throw new StartRefusedException($"The demo's past was interrupted while it was made. Empty the database and delete '{Mark}'.");
        }

        foreach (var name in new[] { "engagement.db", "engagement.db-wal", "engagement.db-shm" })
        {
            File.Delete(Path.Combine(path, name));
        }

        File.Delete(World);
        Finish();
    }
}
