using Engagement.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace Engagement.Tests.Infrastructure;

/// <summary>Leaves the database server as it was found.</summary>
public sealed class TestServers : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgreSqlDatabase.ForgetTemplateAsync();
}
