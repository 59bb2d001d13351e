using Engagement.App;
using Engagement.App.Data;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Engagement.Tests.Guards;

/// <summary>Whatever the program's rooms register can be made from what the others register.</summary>
public sealed class ServicesTests
{
    private static readonly ServiceProviderOptions Validated = new() { ValidateScopes = true, ValidateOnBuild = true };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Every_service_can_be_made(StorageProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Ct);

        using var made = Registered(database, services => services).Build();

        Assert.NotNull(made);
    }

    [Fact]
    public async Task A_service_that_lacks_something_is_seen()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Sqlite, Ct);
        var builder = Registered(database, services => services.AddSingleton<Planted>());

        var problem = Assert.Throws<AggregateException>(() => builder.Build());

        Assert.Contains(nameof(ServicesTests), problem.Message, StringComparison.Ordinal);
    }

    private static HostApplicationBuilder Registered(TestDatabase database, Func<IServiceCollection, IServiceCollection> more)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = Tree.Root });
        builder.Configuration.AddInMemoryCollection(database.Settings);
        more(builder.Services.AddEngagementApp(builder.Configuration));
        builder.ConfigureContainer(new DefaultServiceProviderFactory(Validated));
        return builder;
    }

    private sealed class Planted(ServicesTests nobody)
    {
        public ServicesTests Nobody => nobody;
    }
}
