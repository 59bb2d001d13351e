using System.Net.Http.Json;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.Networks.Mastodon;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

/// <summary>Mastodon's stream, with polls as the net below it.</summary>
public sealed class StreamTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task What_the_stream_tells_is_filed_once_in_its_thread_and_what_a_cut_one_lost_a_poll_hears(StorageProvider provider)
    {
        await using var bench = await MastodonBench.StartAloneAsync(provider);
        var (app, sandbox) = (bench.App, bench.NeedSandbox());
        var post = await bench.SentAsync(bench.Ours, bench.Message("An old saloon"));
        await using var streams = app.Get<HearStreams>();
        await streams.TendAsync(ours: true, Ct);
        await StreamSteps.ChannelBecomesAsync(app, bench.Ours.Id, row => row.ListeningSince is not null);

        // Told, stored, read with its thread; edited and deleted in the same way. No poll runs.
        var comment = (string)(await sandbox.CommentAsync("mastodon", post, "aino", "Which year is it?", Ct))["id"]!;
        var filed = await StreamSteps.FiledAsync(app, comment);
        await AtSandboxAsync(sandbox, HttpMethod.Patch, comment, new { text = "Which year was it?" });
        await StreamSteps.FiledAsync(app, comment, row => row.Text == "Which year was it?");
        await AtSandboxAsync(sandbox, HttpMethod.Delete, comment, null);
        await StreamSteps.FiledAsync(app, comment, row => row.DeletedAt is not null);
        Assert.Equal((InteractionKind.Comment, "Which year is it?", post), (filed.Kind, filed.Text, filed.ParentRemoteId));

        // Cut instead of told: with growing pauses it opens again, and the next poll is due at once.
        await app.Get<PollChannels>().RunAsync(Ct);
        Assert.NotNull((await app.ReadAsync(db => db.Channels.AsNoTracking().SingleAsync(Ct))).LastPolledAt);
        await sandbox.AddFaultAsync(new { kind = "StreamDrop", network = "mastodon", times = 1 }, Ct);
        var lost = (string)(await sandbox.CommentAsync("mastodon", post, "eero", "Said while nobody listened", Ct))["id"]!;
        await StreamSteps.ChannelBecomesAsync(app, bench.Ours.Id, row => row.ListeningSince is null && row.ListenProblem is not null);
        await StreamSteps.ChannelBecomesAsync(app, bench.Ours.Id, row => row.ListeningSince is not null && row.LastPolledAt is null, advance: true);
        await app.Get<PollChannels>().RunAsync(Ct);
        await StreamSteps.FiledAsync(app, lost);

        // That others take back what we never had leaves nothing behind.
        var elsewhere = (string)(await sandbox.CommentAsync("mastodon", null, "onni", "Said to nobody", Ct))["id"]!;
        await AtSandboxAsync(sandbox, HttpMethod.Delete, elsewhere, null);
        await StreamSteps.FiledAsync(app, (string)(await sandbox.CommentAsync("mastodon", post, "onni", "Said to you", Ct))["id"]!);
        Assert.False(await app.ReadAsync(db => db.InboundEvents.AnyAsync(row => row.EventKey.Contains(elsewhere), Ct)));

        // What both told is there once.
        Assert.Equal(3, await app.ReadAsync(db => db.Interactions.CountAsync(Ct)));
        await streams.TendAsync(ours: false, Ct);
        Assert.Null((await app.ReadAsync(db => db.Channels.AsNoTracking().SingleAsync(Ct))).ListeningSince);
    }

    [Theory]
    [InlineData("https://social.example", "wss://social.example", "wss://social.example/api/v1/streaming?stream=user")]
    [InlineData("https://social.example", "wss://streaming.social.example/", "wss://streaming.social.example/api/v1/streaming?stream=user")]
    [InlineData("https://social.example", "https://social.example", "wss://social.example/api/v1/streaming?stream=user")]
    [InlineData("http://127.0.0.1:5000", "ws://127.0.0.1:5000", "ws://127.0.0.1:5000/api/v1/streaming?stream=user")]
    [InlineData("https://social.example", "ws://social.example", null)]
    [InlineData("https://social.example", "wss://evil.example", null)]
    [InlineData("https://social.example", "wss://notsocial.example", null)]
    [InlineData("https://social.example", "wss://127.0.0.1", null)]
    [InlineData("https://social.example", "file:///etc/passwd", null)]
    [InlineData("https://social.example", "nonsense", null)]
    public void Our_token_goes_only_to_the_server_itself_or_below_its_name(string server, string named, string? address) =>
        Assert.Equal(address, MastodonStreamAddress.Of(new Uri(server), named)?.AbsoluteUri);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"event\":\"update\",\"payload\":{}}")]
    [InlineData("{\"event\":\"update\",\"payload\":\"<html>\"}")]
    [InlineData("{\"event\":\"notification\",\"payload\":\"{\\\"type\\\":7,\\\"status\\\":[]}\"}")]
    [InlineData("{\"event\":\"delete\",\"payload\":\"\"}")]
    [InlineData("{\"event\":\"filters_changed\"}")]
    [InlineData("{\"event\":\"update\",\"payload\":\"{\\\"id\\\":\\\"1\\\",\\\"account\\\":{\\\"id\\\":\\\"2\\\"}}\"}")]
    public async Task What_is_unreadable_or_not_about_us_is_passed_over(string message)
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var us = new ChannelAccess(app.NextId<ChannelId>(), NetworkKind.Mastodon, "9", "us", "https://social.example", "en");

        Assert.Null(MastodonNews.Read(us, message));
    }

    private static async Task AtSandboxAsync(SandboxClient sandbox, HttpMethod method, string comment, object? body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(sandbox.Address, $"/sandbox/comments/{comment}"));
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await http.SendAsync(request, Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {comment}: {(int)answer.StatusCode}");
    }
}
