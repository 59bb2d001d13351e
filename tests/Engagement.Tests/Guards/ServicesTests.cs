using Engagement.App.Data;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Guards;

/// <summary>Whatever the program's rooms register can be made from what the others register.</summary>
public sealed class ServicesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Every_service_can_be_made(StorageProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Ct);

        using var made = TestApp.Prepare(database, TimeProvider.System, validated: true).Build();

        Assert.NotNull(made);
    }

    [Fact]
    public async Task A_service_that_lacks_something_is_seen()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Sqlite, Ct);
        var builder = TestApp.Prepare(database, TimeProvider.System, validated: true);
        builder.Services.AddSingleton<Planted>();

        var problem = Assert.Throws<AggregateException>(() => builder.Build());

        Assert.Contains(nameof(ServicesTests), problem.Message, StringComparison.Ordinal);
    }

    private sealed class Planted(ServicesTests nobody)
    {
        public ServicesTests Nobody => nobody;
    }
}
