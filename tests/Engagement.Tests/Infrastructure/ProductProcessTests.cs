using System.Net;
using Engagement.App.Data;

namespace Engagement.Tests.Infrastructure;

public sealed class ProductProcessTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_program_is_ready_again_after_a_kill_and_stops_cleanly(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(provider, ct);
        await using var product = await ProductProcess.StartAsync(database.Settings, ct);

        await product.KillAsync();
        await product.StartAgainAsync(ct);
        using var answer = await product.Client.GetAsync("/readyz", ct);
        var code = await product.StopAsync(ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, code);
    }
}
