using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.Core.People;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Web;

public sealed class LiveTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_page_hears_a_topic_and_nothing_else()
    {
        var web = fixture.Web;
        using var browser = await web.SignedInAsync(WorkRole.Reader, Ct);
        using var lines = new StreamReader(await browser.GetStreamAsync("/live", Ct));
        Assert.Equal("event: hello", await lines.ReadLineAsync(Ct));

        web.App.Services.GetRequiredService<LiveHints>().Ring(LiveTopics.Inbox);

        var heard = new List<string?>();
        while (heard.Count < 4)
        {
            var line = await lines.ReadLineAsync(Ct);
            Assert.NotNull(line);
            if (line.Length > 0)
            {
                heard.Add(line);
            }
        }

        Assert.Equal(["data: ", "event: inbox", "data: "], heard[..3]);
        Assert.StartsWith("id: ", heard[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_between_a_pages_making_and_its_listening_is_told_first_and_after_a_restart_everything()
    {
        var hints = new LiveHints();
        hints.Ring(LiveTopics.Report);
        var made = hints.Mark;
        hints.Ring(LiveTopics.Inbox);
        hints.Ring(LiveTopics.Inbox);

        Assert.Equal([LiveTopics.Inbox], await MissedAsync(hints, made));
        Assert.Empty(await MissedAsync(hints, hints.Mark));
        Assert.Empty(await MissedAsync(hints, since: null));
        Assert.Equal(LiveTopics.All.Order(), (await MissedAsync(new LiveHints(), made)).Order());
        Assert.Equal(LiveTopics.All.Order(), (await MissedAsync(new LiveHints(), "nonsense")).Order());
    }

    // A hint that is rung behind the missed ones ends the listening.
    private static async Task<List<string>> MissedAsync(LiveHints hints, string? since)
    {
        var missed = new List<string>();
        await using var heard = hints.ListenAsync(since, Ct).GetAsyncEnumerator(Ct);
        var next = heard.MoveNextAsync().AsTask();
        if (!next.IsCompleted)
        {
            hints.Ring("end");
        }

        while (await next && heard.Current.Topic != "end")
        {
            missed.Add(heard.Current.Topic);
            next = heard.MoveNextAsync().AsTask();
            if (!next.IsCompleted)
            {
                hints.Ring("end");
            }
        }

        return missed;
    }

    [Fact]
    public async Task The_program_ends_at_once_although_pages_are_open()
    {
        var web = await RunningWeb.StartAsync(StorageProvider.Sqlite, Ct);
        using var browser = await web.SignedInAsync(WorkRole.Reader, Ct);
        await using var stream = await browser.GetStreamAsync("/live", Ct);
        var begun = TimeProvider.System.GetTimestamp();

        await web.DisposeAsync();

        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Hints_reach_the_other_node_on_the_same_postgresql()
    {
        await using var one = await RunningWeb.StartAsync(StorageProvider.PostgreSql, Ct);
        await using var other = await one.StartOtherNodeAsync(Ct);
        var hints = other.Services.GetRequiredService<LiveHints>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var heard = new HashSet<string>();
        var listening = Task.Run(
            async () =>
            {
                await foreach (var topic in hints.ListenAsync(since: null, stop.Token))
                {
                    heard.Add(topic.Topic);
                    await stop.CancelAsync();
                }
            },
            Ct);

        // The listener of the other node may still be connecting.
        await Eventually.TrueAsync(
            () =>
            {
                one.App.Services.GetRequiredService<LiveHints>().Ring("report");
                return Task.FromResult(stop.IsCancellationRequested);
            },
            Ct);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
        Assert.Equal(["report"], heard);
        await other.StopAsync(Ct);
    }

    [Fact]
    public async Task Health_and_metrics_are_open_and_tell_no_names()
    {
        var web = fixture.Web;
        using var anybody = web.Nobody();

        var health = await anybody.GetStringAsync("/healthz", Ct);
        var ready = await anybody.GetStringAsync("/readyz", Ct);
        var metrics = await anybody.GetStringAsync("/metrics", Ct);

        Assert.Equal("ok", health);
        Assert.Contains("\"ready\":true", ready, StringComparison.Ordinal);
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram", metrics, StringComparison.Ordinal);
        Assert.Contains("_bucket{", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", metrics, StringComparison.Ordinal);
    }
}
