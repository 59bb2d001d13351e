using Engagement.App.Data;

namespace Engagement.Tests.Web;

/// <summary>One running program for all tests of a class.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    internal RunningWeb Web { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Web = await RunningWeb.StartAsync(StorageProvider.Sqlite, CancellationToken.None);

    public ValueTask DisposeAsync() => Web.DisposeAsync();
}
