namespace Engagement.App.Data;

/// <summary>Where the bytes of media lie.</summary>
internal interface IBlobStore
{
    /// <summary>Keeps the bytes and gives their key; the same bytes get the same key.</summary>
    Task<string> SaveAsync(Stream content, CancellationToken ct);

    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    Task<Stream> OpenAsync(string key, CancellationToken ct);
}
