using Microsoft.Extensions.Options;

namespace Engagement.App.Data;

/// <summary>
/// SQLite has one writer at a time and lets the others ask again and again, so that who holds long wins. Those of this program that write
/// much queue here instead and take turns. PostgreSQL needs no turns.
/// </summary>
internal sealed class WriteTurn(IOptions<StorageOptions> storage) : IDisposable
{
    private readonly SemaphoreSlim? turn = storage.Value.Provider is StorageProvider.Sqlite ? new(1, 1) : null;

    public Task TakeAsync(CancellationToken ct) => turn?.WaitAsync(ct) ?? Task.CompletedTask;

    public void Take() => turn?.Wait();

    public void Give() => turn?.Release();

    public void Dispose() => turn?.Dispose();
}
