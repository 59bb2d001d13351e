using Engagement.App.Data;
using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Networks;

public sealed class ApiClientsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_asks_for_a_client_gets_one_of_its_own_with_a_token_of_its_own()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var clients = app.Get<ApiClients>();
        var (one, other) = (Ask(clients), Ask(clients));

        (one.Bearer, other.Bearer) = ("Bearer one", "Bearer other");

        Assert.Equal(("Bearer one", "Bearer other"), (one.Bearer, other.Bearer));
    }

    [Fact]
    public async Task Asking_again_and_again_leaves_no_assembly_behind()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var clients = app.Get<ApiClients>();
        var maker = Ask(clients).GetType().Assembly.GetName().Name;
        var before = Made(maker);

        Assert.All(Enumerable.Range(0, 100), _ => Assert.NotNull(Ask(clients)));

        // Other tests, at the same time, may ask for a kind of their own for the first time.
        Assert.InRange(Made(maker) - before, 0, 20);
    }

    private static int Made(string? maker) => AppDomain.CurrentDomain.GetAssemblies().Count(assembly => assembly.GetName().Name == maker);

    private static IGraphApi Ask(ApiClients clients) => clients.SnakeCased<IGraphApi>(GraphCalls.Client, "https://graph.example");
}
