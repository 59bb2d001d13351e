using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

public sealed class InstagramPushTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accounts_Page_is_subscribed_to_though_it_is_no_channel_and_only_once()
    {
        await using var bench = await InstagramBench.StartAsync(StorageProvider.Sqlite, ("Networks:Facebook:VerifyToken", "a-token"));
        var push = bench.App.Services.GetServices<IPush>().Single(one => one.Network == NetworkKind.Instagram);
        var refusal = new { network = "facebook", method = "POST", path = "subscribed_apps", kind = "status", code = 403, body = """{"error":{"message":"(#200) Requires pages_manage_metadata permission","type":"OAuthException","code":200}}""" };
        await bench.Sandbox.Client.AddFaultAsync(refusal, Ct);

        var refused = await push.EnsureAsync(bench.Channel, Ct);
        await bench.Sandbox.Client.ClearFaultsAsync(Ct);
        var told = await push.EnsureAsync(bench.Channel, Ct);
        await bench.Sandbox.Client.AddFaultAsync(refusal, Ct);

        Assert.True(push.IsWanted);
        Assert.NotNull(refused);
        Assert.Null(told);
        Assert.Null(await push.EnsureAsync(bench.Channel, Ct));
    }
}
