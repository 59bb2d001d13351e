using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Engagement.App.Data;

/// <summary>Blobs as files below the data directory, named by the SHA-256 of their bytes.</summary>
internal sealed class DirectoryBlobStore(IOptions<StorageOptions> options) : IBlobStore
{
    private readonly string root = Path.Combine(options.Value.Directory, "media");

    public async Task<string> SaveAsync(Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(root);
        var temporary = Path.Combine(root, Path.GetRandomFileName());
        try
        {
            string key;
            await using (var file = File.Create(temporary))
            {
                await content.CopyToAsync(file, ct);
                file.Position = 0;
                key = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
            }

            var target = PathOf(key);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(temporary, target, overwrite: true);
            return key;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream> OpenAsync(string key, CancellationToken ct) => Task.FromResult<Stream>(File.OpenRead(PathOf(key)));

    private string PathOf(string key) =>
        key.Length == 64 && key.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(root, key[..2], key)
            : throw new FileNotFoundException("Not the key of a blob.");
}
