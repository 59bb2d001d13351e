using Engagement.App.Data;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Outbound;

/// <summary>The promise of the ledger on PostgreSQL.</summary>
[Collection(Alone.Name)]
public sealed class KillOnPostgreSqlTest(ITestOutputHelper output)
{
    [Fact]
    public Task Killed_at_any_instant_everything_is_said_once()
    {
        Needs.Postgres();
        return KillProof.RunAsync(StorageProvider.PostgreSql, 80, 4, 7, output, TestContext.Current.CancellationToken);
    }
}
