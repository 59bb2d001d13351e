using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Infrastructure;

public sealed class TestAppTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_program_works_on_a_database_of_its_own_and_the_clock_of_the_test(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);

        await app.AddAsync([new ProtectionKey { Xml = "<key/>" }], ct);
        var here = await app.ReadAsync(context => context.ProtectionKeys.CountAsync(ct));
        await using var other = await TestDatabase.CreateAsync(provider, ct);
        await using var there = other.Open();

        Assert.Equal(1, here);
        Assert.Equal(0, await there.ProtectionKeys.CountAsync(ct));
        Assert.Same(app.Clock, app.Get<TimeProvider>());
    }
}
