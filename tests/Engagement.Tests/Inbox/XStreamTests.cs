using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.Networks.X;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

/// <summary>X's stream of activity, one for all accounts of the app, with polls as the net below it.</summary>
public sealed class XStreamTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Mentions_of_two_accounts_come_over_one_stream_once_and_are_paid_for_and_what_a_cut_one_lost_a_poll_hears(StorageProvider provider)
    {
        await using var sandbox = await TestSandbox.StartAsync(Ct, new FakeClock());
        var (acme, nova) = (await sandbox.Client.AddAccountAsync("x", "acme", Ct), await sandbox.Client.AddAccountAsync("x", "nova", Ct));
        var settings = new Dictionary<string, string?>(sandbox.Client.SettingsFor(acme)) { ["Networks:X:BearerToken"] = (string)acme["appBearer"]! };
        await using var app = await TestApp.StartAsync(provider, Ct, settings);
        var (ours, other) = (await ConnectAsync(app, acme), await ConnectAsync(app, nova));
        await using var streams = app.Get<HearStreams>();
        await streams.TendAsync(ours: true, Ct);
        await StreamSteps.ChannelBecomesAsync(app, other.Id, row => row.ListeningSince is not null);
        await StreamSteps.ChannelBecomesAsync(app, ours.Id, row => row.ListeningSince is not null);

        // One subscription for each account, by whichever connection, however often it is opened.
        Assert.Equal([ours.RemoteId, other.RemoteId], (await SubscribedAsync(sandbox, acme)).Select(one => (string)one["filter"]!["user_id"]!));
        var said = await CommentAsync(sandbox, "@acme which year is it?");
        var second = await CommentAsync(sandbox, "@nova and this one?");
        Assert.Equal((ours.Id, "@acme which year is it?", InteractionKind.Mention), Where(await StreamSteps.FiledAsync(app, said)));
        Assert.Equal(other.Id, (await StreamSteps.FiledAsync(app, second)).ChannelId);
        var budget = await app.Get<ReadBudgets>().ReadAsync(NetworkKind.X, Ct);
        Assert.Equal((2L, 0.01m), (budget.Reads, budget.SpentDollars));

        // A poll that finds the same pays and files nothing more.
        await app.Get<PollChannels>().RunAsync(Ct);
        await app.Get<ReadInbound>().RunAsync(Ct);
        Assert.Equal(2, await app.ReadAsync(db => db.Interactions.CountAsync(Ct)));
        Assert.Equal(2, (await app.Get<ReadBudgets>().ReadAsync(NetworkKind.X, Ct)).Reads);

        // Cut instead of told: it opens again, the subscription is still there, and the next poll is due at once.
        await sandbox.Client.AddFaultAsync(new { kind = "StreamDrop", network = "x", times = 1 }, Ct);
        var lost = await CommentAsync(sandbox, "@acme said while nobody listened");
        await StreamSteps.ChannelBecomesAsync(app, ours.Id, row => row.ListeningSince is null && row.ListenProblem is not null);
        await StreamSteps.ChannelBecomesAsync(app, ours.Id, row => row.ListeningSince is not null && row.LastPolledAt is null, advance: true);
        await StreamSteps.ChannelBecomesAsync(app, other.Id, row => row.ListeningSince is not null, advance: true);
        await app.Get<PollChannels>().RunAsync(Ct);
        await StreamSteps.FiledAsync(app, lost);
        Assert.Equal(2, (await SubscribedAsync(sandbox, acme)).Count);

        // An account that is no longer listened for is no longer paid for: the first thing told of it ends that.
        await app.ReadAsync(db => db.Channels.Where(row => row.Id == other.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ChannelState.Paused), Ct));
        await streams.TendAsync(ours: true, Ct);
        await CommentAsync(sandbox, "@nova nobody hears this");
        await Eventually.TrueAsync(async () => (await SubscribedAsync(sandbox, acme)).Count == 1, Ct);

        // At the month's limit nothing is listened to any more, and nothing asked.
        await app.Get<ReadBudgets>().LimitAsync(NetworkKind.X, 0.01m, Actor.Operator, Ct);
        var asked = await app.ReadAsync(db => db.Channels.Where(row => row.Id == ours.Id).Select(row => row.LastPolledAt).SingleAsync(Ct));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Get<PollChannels>().RunAsync(Ct);
        await streams.TendAsync(ours: true, Ct);
        await StreamSteps.ChannelBecomesAsync(app, ours.Id, row => row is { ListeningSince: null, Pace: PollPace.Stopped } && row.LastPolledAt == asked);
    }

    [Theory]
    [InlineData(401, "Networks:X:BearerToken")]
    [InlineData(402, "no credits")]
    [InlineData(403, "does not let this app")]
    [InlineData(404, "no stream")]
    [InlineData(429, "no further connection")]
    [InlineData(503, "503")]
    public async Task Why_X_does_not_tell_is_said_in_words_and_the_next_account_does_not_ask_again_at_once(int status, string words)
    {
        await using var server = RawServer.Saying($"HTTP/1.1 {status} No\r\nContent-Type: application/json", "{\"title\":\"No\",\"detail\":\"app-bearer\"}"u8.ToArray());
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, [new("Networks:X:ApiBaseUrl", server.Address), new("Networks:X:BearerToken", "app-bearer")]);
        var line = app.Get<XLine>();
        var seat = line.Join("1");

        var first = await line.OpenAsync(Ct);
        var again = await line.OpenAsync(Ct);
        var asked = server.Connections;
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        await line.OpenAsync(Ct);
        line.Leave(seat);

        Assert.Contains(words, first!.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("app-bearer", first.Reason, StringComparison.Ordinal);
        Assert.Equal((first, 1, 2), (again, asked, server.Connections));
    }

    [Theory]
    [InlineData("not json\r\n", "The server closed the stream.")]
    [InlineData("{\"data\":[1,{}]}\r\n[]\r\n\r\n{\"data\":{\"event_type\":\"post.mention.create\",\"payload\":7}}\r\n", "The server closed the stream.")]
    [InlineData("{\"errors\":[{\"title\":\"operational-disconnect\",\"detail\":\"This stream has been disconnected for operational reasons.\"}]}\r\n", "X ended the stream: This stream has been disconnected for operational reasons.")]
    [InlineData("{\"errors\":[7]}\r\n", "X ended the stream: it did not say why.")]
    public async Task What_is_no_event_is_passed_over_and_an_end_is_said_in_X_s_words(string lines, string end)
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, [new("Networks:X:BearerToken", "app-bearer")]);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(lines));

        var ended = await app.Get<XConnection>().ReadAsync(stream, told => Assert.Fail(told.Key), Ct);

        Assert.Equal(end, ended.Reason);
    }

    [Fact]
    public async Task A_line_that_never_ends_and_a_stream_that_is_silent_are_left()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, [new("Networks:X:BearerToken", "app-bearer")]);
        using var endless = new MemoryStream(new byte[3 * 1024 * 1024]);
        await using var silent = RawServer.Start((_, ct) => Task.Delay(Timeout.Infinite, ct));
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync("127.0.0.1", silent.Port, Ct);
        var connection = app.Get<XConnection>();

        var tooLong = await connection.ReadAsync(endless, _ => { }, Ct);
        var waiting = connection.ReadAsync(socket.GetStream(), _ => { }, Ct);
        app.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(waiting.IsCompleted);
        app.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains("more at once", tooLong.Reason, StringComparison.Ordinal);
        Assert.Equal("The stream broke off.", (await waiting).Reason);
    }

    private static (ChannelId Channel, string Text, InteractionKind Kind) Where(Interaction filed) => (filed.ChannelId, filed.Text, filed.Kind);

    private static async Task<ChannelAccess> ConnectAsync(TestApp app, JsonObject account)
    {
        var channel = new Channel
        {
            Id = app.NextId<ChannelId>(),
            Network = NetworkKind.X,
            Handle = (string)account["handle"]!,
            DisplayName = (string)account["handle"]!,
            RemoteId = (string)account["id"]!,
            Language = "en",
            TimeZone = "Europe/Helsinki",
            CreatedAt = app.Clock.GetUtcNow(),
        };
        await app.AddAsync([channel], Ct);
        await app.Get<CredentialVault>().SaveAsync(channel.Id, new((string)account["accessToken"]!, null, null, null, null), Ct);
        return channel.ToAccess();
    }

    private static async Task<string> CommentAsync(TestSandbox sandbox, string text) => (string)(await sandbox.Client.CommentAsync("x", null, "aino", text, Ct))["id"]!;

    private static async Task<List<JsonNode>> SubscribedAsync(TestSandbox sandbox, JsonObject account)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string)account["appBearer"]!);
        var answer = JsonNode.Parse(await http.GetStringAsync(new Uri(sandbox.Client.Address, "/2/activity/subscriptions"), Ct))!;
        return [.. answer["data"]!.AsArray().Select(one => one!)];
    }
}
