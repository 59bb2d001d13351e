using Engagement.App.Data;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Data;

public sealed class MigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task No_migration_is_missing(StorageProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Ct);
        await using var context = database.Open();

        var pending = context.Database.HasPendingModelChanges();

        Assert.False(pending, "The model changed: run tests/migrations.");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Migrated_schema_matches_the_model(StorageProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Ct);
        await using var context = database.Open();

        var catalog = await CatalogSchema.LinesOfAsync(context, Ct);

        Assert.Contains(catalog, line => line.StartsWith("reference ", StringComparison.Ordinal));
        Assert.Contains(catalog, line => line.StartsWith("unique Deliveries(", StringComparison.Ordinal));
        Assert.Equal(ModelSchema.LinesOf(context), catalog);
    }

    [Theory]
    [OnBothDatabases("""ALTER TABLE "Notes" ADD COLUMN "Stray" integer""")]
    [OnBothDatabases("""CREATE UNIQUE INDEX stray ON "Notes" ("Text")""")]
    [OnBothDatabases("""ALTER TABLE "Notes" DROP COLUMN "Text" """)]
    public async Task A_schema_that_differs_is_seen(StorageProvider provider, string change)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Ct);
        await using var context = database.Open();
        await context.Database.ExecuteSqlRawAsync(change, Ct);

        var catalog = await CatalogSchema.LinesOfAsync(context, Ct);

        Assert.NotEqual(ModelSchema.LinesOf(context), catalog);
    }
}
