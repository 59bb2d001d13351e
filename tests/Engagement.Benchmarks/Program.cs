using System.Globalization;
using Engagement.Benchmarks;

return await (args switch
{
    ["network", var delay, ..] => StubNetworkServer.RunAsync(TimeSpan.FromMilliseconds(Number(delay))),
    ["single", ..] => Scenarios.SingleAsync(posts: 200),
    ["burst", var posts, var atOnce, ..] => Scenarios.BurstAsync(Number(posts), Number(atOnce)),
    ["inbox", var messages, ..] => InboxScenario.RunAsync(Number(messages)),
    ["report", var interactions, var posts, ..] => ReportScenario.RunAsync(Number(interactions), Number(posts)),
    ["webhooks", var comments, .. var more] => WebhookScenario.RunAsync(Number(comments), connections: 64, kill: more.Contains("kill")),
    ["acks", var comments, var perSecond, ..] => AcksScenario.RunAsync(Number(comments), Number(perSecond)),
    ["idle", ..] => Scenarios.IdleAsync(TimeSpan.FromSeconds(60)),
    ["import", var posts, ..] => Planning.ImportAsync(Number(posts)),
    ["calendar", var posts, ..] => CalendarScenario.RunAsync(Number(posts)),
    ["product", "burst", var posts, var atOnce, var delay, var channels, ..] => ProductScenarios.BurstAsync(Number(posts), Number(atOnce), Number(delay), Number(channels)),
    ["product", "single", var posts, ..] => ProductScenarios.SingleAsync(Number(posts)),
    ["product", "crash", var posts, var kills, ..] => ProductScenarios.CrashAsync(Number(posts), Number(kills)),
    ["product", "rest", var posts, ..] => ProductScenarios.RestAsync(Number(posts)),
    ["all", ..] or [] => Scenarios.AllAsync(),
    _ => Usage(),
});

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static Task<int> Usage()
{
    Console.Error.WriteLine(
        """
        all | single | burst POSTS AT-ONCE | inbox MESSAGES | webhooks COMMENTS [kill] | acks COMMENTS PER-SECOND | report INTERACTIONS POSTS | idle | import POSTS | calendar POSTS
        product single POSTS                              P1: the whole program as a process, posts due alone
        product burst POSTS AT-ONCE MILLISECONDS CHANNELS P2–P7, P10: all due at once (AT-ONCE 0: the default caps)
        product crash POSTS KILLS                         P8, P9
        product rest POSTS                                P10, P11
        (DATABASE=connection string for PostgreSQL)
        """);
    return Task.FromResult(2);
}
