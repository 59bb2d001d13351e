using System.Reflection;
using Engagement.App.Data;
using Xunit.Sdk;
using Xunit.v3;

namespace Engagement.Tests.Infrastructure;

/// <summary>
/// Runs a theory once on SQLite and once on PostgreSQL: its first parameter is the <see cref="StorageProvider"/>. Values given here are
/// the parameters after it.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnBothDatabasesAttribute(params object?[] values) : DataAttribute
{
    public object?[] Values { get; } = values;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows = [RowOn(StorageProvider.Sqlite), RowOn(StorageProvider.PostgreSql)];
        return ValueTask.FromResult(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow RowOn(StorageProvider provider) => new([provider, .. Values]);
}
