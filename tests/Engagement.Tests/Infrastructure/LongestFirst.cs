using Engagement.Tests.Infrastructure;
using Xunit.Sdk;
using Xunit.v3;

// Four at once on two cores: what starts programs and browsers waits more than it computes.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Engagement.Tests.Infrastructure;

/// <summary>What takes a minute begins at once, so that nobody waits for it alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [".KillTestOnSqlite ", ".KillTestOnPostgreSql ", ".VerbTests ", ".StartTests ", ".ThemeJourney ", ".FinnishJourney ", ".SetUpJourney "];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(IsShort)];

    private static bool IsShort<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        !Long.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
}
