using Engagement.Benchmarks;

return await (args switch
{
    ["network", var delay, ..] => StubNetworkServer.RunAsync(TimeSpan.FromMilliseconds(int.Parse(delay, System.Globalization.CultureInfo.InvariantCulture))),
    ["single", ..] => Scenarios.SingleAsync(posts: 200),
    ["burst", var posts, var atOnce, ..] => Scenarios.BurstAsync(
        int.Parse(posts, System.Globalization.CultureInfo.InvariantCulture), int.Parse(atOnce, System.Globalization.CultureInfo.InvariantCulture)),
    ["inbox", var messages, ..] => InboxScenario.RunAsync(int.Parse(messages, System.Globalization.CultureInfo.InvariantCulture)),
    ["report", var interactions, var posts, ..] => ReportScenario.RunAsync(
        int.Parse(interactions, System.Globalization.CultureInfo.InvariantCulture), int.Parse(posts, System.Globalization.CultureInfo.InvariantCulture)),
    ["webhooks", var comments, .. var more] => WebhookScenario.RunAsync(
        int.Parse(comments, System.Globalization.CultureInfo.InvariantCulture), connections: 64, kill: more.Contains("kill")),
    ["idle", ..] => Scenarios.IdleAsync(TimeSpan.FromSeconds(60)),
    ["import", var posts, ..] => Planning.ImportAsync(int.Parse(posts, System.Globalization.CultureInfo.InvariantCulture)),
    ["all", ..] or [] => Scenarios.AllAsync(),
    _ => Usage(),
});

static Task<int> Usage()
{
    Console.Error.WriteLine("all | single | burst POSTS AT-ONCE | inbox MESSAGES | webhooks COMMENTS [kill] | report INTERACTIONS POSTS | idle | import POSTS    (DATABASE=postgres connection string for PostgreSQL)");
    return Task.FromResult(2);
}
