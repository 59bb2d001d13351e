using System.Collections.Concurrent;
using Engagement.App.Data;

namespace Engagement.Tests.Infrastructure;

/// <summary>One database of each kind for a test class whose tests do not disturb each other: take it as IClassFixture.</summary>
public sealed class DatabaseFixture : IAsyncDisposable
{
    private readonly ConcurrentDictionary<StorageProvider, Lazy<Task<TestDatabase>>> databases = new();

    internal Task<TestDatabase> OnAsync(StorageProvider provider)
    {
        if (provider == StorageProvider.PostgreSql)
        {
            Needs.Postgres();
        }

        return databases.GetOrAdd(provider, kind => new(() => TestDatabase.CreateAsync(kind, CancellationToken.None))).Value;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases.Values)
        {
            await (await database.Value).DisposeAsync();
        }
    }
}
