using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Channels;

public sealed class ChannelHealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_deaf_channel_warns_who_can_help_once_each_time_it_is_down(StorageProvider provider)
    {
        await using var scene = await ConnectScene.StartAsync(provider);
        var id = await ConnectXAsync(scene);
        var watch = scene.App.Get<WatchChannels>();

        await MissAsync(scene, id, 2);
        await watch.RunAsync(Ct);
        var atOnce = await MailsAsync(scene);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(11));
        await watch.RunAsync(Ct);
        await watch.RunAsync(Ct);
        var afterAWhile = await MailsAsync(scene);
        await MissAsync(scene, id, 0);
        await watch.RunAsync(Ct);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await MissAsync(scene, id, 3);
        await watch.RunAsync(Ct);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(11));
        await watch.RunAsync(Ct);
        await scene.App.ReadAsync(db => db.Channels.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ChannelState.NeedsReconnect), Ct));
        await watch.RunAsync(Ct);

        Assert.Equal(0, atOnce);
        Assert.Equal(1, afterAWhile);
        Assert.Equal(2, await MailsAsync(scene));
        var mail = await scene.App.ReadAsync(db => db.OutgoingMails.OrderBy(row => row.Id).FirstAsync(Ct));
        Assert.Equal("owner@example.org", mail.To);
        Assert.Contains("acme (X)", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/channels/{id}", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_says_what_works_and_publishes_nothing()
    {
        await using var scene = await ConnectScene.StartAsync(StorageProvider.Sqlite);
        var id = await ConnectXAsync(scene);

        var well = await scene.App.Get<TryChannel>().RunAsync(id, null, Ct);
        await scene.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "status", code = 403, times = 50 }, Ct);
        var refused = await scene.App.Get<TryChannel>().RunAsync(id, null, Ct);

        Assert.Equal(
            [("read", true), ("comments", true), ("metrics", null), ("write", true), ("media", true)],
            well.Parts.Select(part => (part.What, part.Works)));
        Assert.False(refused.Parts[0].Works);
        Assert.All(refused.Parts.Skip(1), part => Assert.Null(part.Works));
        Assert.Empty(await scene.Sandbox.Client.PostsAsync("x", Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Reading_X_is_counted_priced_and_stops_at_the_months_limit(StorageProvider provider)
    {
        await using var scene = await ConnectScene.StartAsync(provider);
        var id = await ConnectXAsync(scene);
        var (poll, budgets) = (scene.App.Get<PollChannels>(), scene.App.Get<ReadBudgets>());
        for (var number = 0; number < 19; number++)
        {
            await scene.Sandbox.Client.CommentAsync("x", null, $"fan{number}", $"@acme hello number {number}", Ct);
        }

        await poll.RunAsync(Ct);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await poll.RunAsync(Ct);
        var free = await budgets.ReadAsync(NetworkKind.X, Ct);
        await budgets.LimitAsync(NetworkKind.X, 0.02m, Actor.Operator, Ct);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await poll.RunAsync(Ct);
        var thrifty = await scene.App.Get<ChannelReader>().FindAsync(id, Ct);
        await budgets.LimitAsync(NetworkKind.X, 0.01m, Actor.Operator, Ct);
        scene.App.Clock.Advance(TimeSpan.FromHours(2));
        await poll.RunAsync(Ct);
        var stopped = await scene.App.Get<ChannelReader>().FindAsync(id, Ct);

        Assert.Equal((19, 0.019m, (decimal?)null), (free.Reads, free.SpentDollars, free.LimitDollars));
        Assert.Equal(PollPace.Thrifty, thrifty!.Pace);
        Assert.Equal((PollPace.Stopped, thrifty.LastPolledAt), (stopped!.Pace, stopped.LastPolledAt));
        Assert.Equal(ChannelAdvice.RaiseLimit, stopped.Advice);
    }

    [Fact]
    public async Task A_Page_is_asked_to_tell_us_of_comments_when_it_is_connected_and_again_when_it_forgets()
    {
        await using var scene = await ConnectScene.StartAsync(StorageProvider.Sqlite);
        var end = await scene.FinishAsync(await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.Facebook)));
        var ids = end is ConnectEnd.Choose choose
            ? Assert.IsType<ConnectEnd.Connected>(await scene.App.Get<ChooseAccounts>().RunAsync(choose.Ticket, [choose.Accounts[0].RemoteId], scene.Owner, Ct)).Channels
            : Assert.IsType<ConnectEnd.Connected>(end).Channels;
        var told = await scene.App.Get<ChannelReader>().FindAsync(ids[0], Ct);

        await scene.Sandbox.Client.AddFaultAsync(new { network = "facebook", method = "POST", path = "subscribed_apps", kind = "status", code = 403, body = """{"error":{"message":"(#200) Requires pages_manage_metadata permission","type":"OAuthException","code":200}}""" }, Ct);
        await scene.App.ReadAsync(db => db.Channels.ExecuteUpdateAsync(set => set.SetProperty(row => row.PushProblem, "before"), Ct));
        var still = await LaterAsync(scene, ids[0]);
        await ForgetAsync(scene, ids[0]);
        var refused = await LaterAsync(scene, ids[0]);
        await scene.Sandbox.Client.ClearFaultsAsync(Ct);
        var again = await LaterAsync(scene, ids[0]);

        // Where it is subscribed already, nothing is asked for a second time, and the fault is not met.
        Assert.Equal((null, true), (told!.PushProblem, told.PushCheckedAt is not null));
        Assert.Equal((null, true), (still.PushProblem, still.PushCheckedAt > told.PushCheckedAt));
        Assert.NotNull(refused.PushProblem);
        Assert.Equal((null, true), (again.PushProblem, again.PushCheckedAt > refused.PushCheckedAt));
    }

    // As somebody does who takes our app off the Page.
    private static async Task ForgetAsync(ConnectScene scene, ChannelId id)
    {
        var page = await scene.App.Get<ChannelReader>().FindAsync(id, Ct);
        var token = (await scene.App.Get<CredentialVault>().ReadAsync(id, Ct))!.AccessToken;
        using var http = new HttpClient();
        using var answer = await http.DeleteAsync(new Uri(scene.Sandbox.Client.Address, $"/v26.0/{page!.RemoteId}/subscribed_apps?access_token={token}"), Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<ChannelLine> LaterAsync(ConnectScene scene, ChannelId id)
    {
        scene.App.Clock.Advance(TimeSpan.FromDays(2));
        await scene.App.Get<RecheckPush>().RunAsync(Ct);
        return (await scene.App.Get<ChannelReader>().FindAsync(id, Ct))!;
    }

    private static async Task<ChannelId> ConnectXAsync(ConnectScene scene)
    {
        var account = (string)(await scene.Sandbox.Client.AddAccountAsync("x", "acme", Ct))["id"]!;
        var end = await scene.FinishAsync(await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X), account: account));
        return Assert.IsType<ConnectEnd.Connected>(end).Channels[0];
    }

    private static Task<int> MissAsync(ConnectScene scene, ChannelId id, int polls) => scene.App.ReadAsync(db =>
        db.Channels.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.MissedPolls, polls), Ct));

    private static Task<int> MailsAsync(ConnectScene scene) => scene.App.ReadAsync(db => db.OutgoingMails.CountAsync(Ct));
}
