using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Channels;

/// <summary>The way to a network and back, at the sandbox's own consent pages.</summary>
public sealed class ConnectTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task An_account_of_X_is_allowed_and_becomes_a_channel_that_works(StorageProvider provider)
    {
        await using var scene = await ConnectScene.StartAsync(provider);
        var account = await scene.Sandbox.Client.AddAccountAsync("x", "acme", Ct);

        var back = await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X), account: (string)account["id"]!);
        var end = Assert.IsType<ConnectEnd.Connected>(await scene.FinishAsync(back));

        var line = await scene.App.Get<ChannelReader>().FindAsync(Assert.Single(end.Channels), Ct);
        Assert.Equal(("acme", ChannelHealth.Connected, AcknowledgementMode.DryRun), (line!.Handle, line.Health, line.Acknowledgement));
        var tokens = await scene.App.Get<CredentialVault>().ReadAsync(line.Id, Ct);
        Assert.NotNull(tokens!.RefreshToken);
        Assert.Equal(scene.App.Clock.GetUtcNow() + TimeSpan.FromHours(2), tokens.ExpiresAt);
        Assert.Contains("tweet.write", tokens.Scope, StringComparison.Ordinal);
        var attempts = await scene.App.ReadAsync(db => db.ConnectAttempts.CountAsync(Ct));
        Assert.Equal(0, attempts);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Of_several_Pages_the_chosen_ones_become_channels_and_a_known_one_keeps_its_history(StorageProvider provider)
    {
        await using var scene = await ConnectScene.StartAsync(provider);
        var first = await ChooseAsync(scene, page => page.Handle == "acme");
        await scene.App.ReadAsync(db => db.Channels.ExecuteUpdateAsync(row => row.SetProperty(channel => channel.State, ChannelState.NeedsReconnect), Ct));

        var both = await ChooseAsync(scene, _ => true);

        Assert.Single(first);
        Assert.Equal(2, both.Count);
        Assert.Contains(first[0], both);
        var lines = await scene.App.Get<ChannelReader>().ReadAsync(Ct);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal(ChannelHealth.Connected, line.Health));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_account_of_Instagram_is_found_through_its_Page_and_keeps_its_history_when_it_comes_again(StorageProvider provider)
    {
        await using var scene = await ConnectScene.StartAsync(provider);
        var none = await scene.FinishAsync(await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.Instagram)));
        var account = await scene.Sandbox.Client.AddAccountAsync("instagram", "acme", Ct);

        var dialog = await scene.BeginAsync(NetworkKind.Instagram);
        var first = Assert.IsType<ConnectEnd.Connected>(await scene.FinishAsync(await scene.AnswerAsync(dialog)));
        await scene.App.ReadAsync(db => db.Channels.ExecuteUpdateAsync(row => row.SetProperty(channel => channel.State, ChannelState.NeedsReconnect), Ct));
        var again = Assert.IsType<ConnectEnd.Connected>(await scene.FinishAsync(await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.Instagram, first.Channels[0]))));

        Assert.Contains("No Instagram account belongs to acme, acme-suomi", Assert.IsType<ConnectEnd.Refused>(none).Reason, StringComparison.Ordinal);
        Assert.Contains("instagram_content_publish", dialog.Query, StringComparison.Ordinal);
        Assert.Equal(first.Channels, again.Channels);
        var line = Assert.Single(await scene.App.Get<ChannelReader>().ReadAsync(Ct));
        Assert.Equal((NetworkKind.Instagram, "acme", ChannelHealth.Connected), (line.Network, line.Handle, line.Health));
        Assert.Equal((string)account["pageAccessToken"]!, (await scene.App.Get<CredentialVault>().ReadAsync(line.Id, Ct))!.AccessToken);
    }

    [Fact]
    public async Task The_way_back_is_good_once_for_who_began_and_for_ten_minutes()
    {
        await using var scene = await ConnectScene.StartAsync(StorageProvider.Sqlite);
        var stranger = new Actor("Somebody", await ConnectScene.AddPersonAsync(scene.App, "other@example.org"));
        var account = (string)(await scene.Sandbox.Client.AddAccountAsync("x", "acme", Ct))["id"]!;
        var back = await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X), account: account);

        var byStranger = await scene.FinishAsync(back, stranger);
        var wrongState = await scene.FinishAsync(back with { State = "guessed" });
        var byOwner = await scene.FinishAsync(back);
        var again = await scene.FinishAsync(back);
        var late = await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X), account: account);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(11));
        var tooLate = await scene.FinishAsync(late);

        Assert.IsType<ConnectEnd.Connected>(byOwner);
        Assert.All([byStranger, wrongState, again, tooLate], end => Assert.Contains("Begin again", Assert.IsType<ConnectEnd.Refused>(end).Reason, StringComparison.Ordinal));
        Assert.Single(await scene.App.Get<ChannelReader>().ReadAsync(Ct));
    }

    [Fact]
    public async Task A_refused_a_closed_and_an_expired_dialog_end_in_words()
    {
        await using var scene = await ConnectScene.StartAsync(StorageProvider.Sqlite);
        var account = (string)(await scene.Sandbox.Client.AddAccountAsync("x", "acme", Ct))["id"]!;

        var refused = await scene.FinishAsync(await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X), "deny", account));
        var expiring = await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X), account: account);
        scene.App.Clock.Advance(TimeSpan.FromSeconds(40));
        var expired = await scene.FinishAsync(expiring);
        _ = await scene.BeginAsync(NetworkKind.Facebook);
        var left = await scene.App.Get<ConnectAttempts>().LeftAtAsync(NetworkKind.Facebook, scene.Owner.UserId!.Value, Ct);
        var odd = await scene.FinishAsync(new ConnectReturn(StateOf(await scene.BeginAsync(NetworkKind.X)), null, null, "<script>"));

        Assert.Contains("the answer was no", Assert.IsType<ConnectEnd.Refused>(refused).Reason, StringComparison.Ordinal);
        Assert.Contains("half a minute", Assert.IsType<ConnectEnd.Refused>(expired).Reason, StringComparison.Ordinal);
        Assert.Equal(scene.App.Clock.GetUtcNow(), left);
        Assert.Contains("unknown reason", Assert.IsType<ConnectEnd.Refused>(odd).Reason, StringComparison.Ordinal);
        Assert.Empty(await scene.App.Get<ChannelReader>().ReadAsync(Ct));
    }

    [Fact]
    public async Task Connecting_again_takes_the_same_account_only()
    {
        await using var scene = await ConnectScene.StartAsync(StorageProvider.Sqlite);
        var (acme, other) = (await scene.Sandbox.Client.AddAccountAsync("x", "acme", Ct), await scene.Sandbox.Client.AddAccountAsync("x", "other", Ct));
        var first = Assert.IsType<ConnectEnd.Connected>(await scene.FinishAsync(await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X), account: (string)acme["id"]!)));
        var before = await scene.App.Get<CredentialVault>().ReadAsync(first.Channels[0], Ct);

        var wrong = await scene.FinishAsync(await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X, first.Channels[0]), account: (string)other["id"]!));
        var right = await scene.FinishAsync(await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.X, first.Channels[0]), account: (string)acme["id"]!));

        var words = Assert.IsType<ConnectEnd.Refused>(wrong);
        Assert.Equal(first.Channels[0], words.Channel);
        Assert.Contains("You allowed other, but this channel is acme", words.Reason, StringComparison.Ordinal);
        Assert.Equal(first.Channels, Assert.IsType<ConnectEnd.Connected>(right).Channels);
        Assert.NotEqual(before!.AccessToken, (await scene.App.Get<CredentialVault>().ReadAsync(first.Channels[0], Ct))!.AccessToken);
    }

    [Fact]
    public async Task Without_an_app_the_missing_setting_is_named()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var who = await ConnectScene.AddPersonAsync(app, "owner@example.org");

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => app.Get<BeginConnect>().RunAsync(NetworkKind.X, null, null, ConnectScene.Return, who, Ct));

        Assert.Contains("Networks:X:ClientId", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<ChannelId>> ChooseAsync(ConnectScene scene, Func<ConsentedAccount, bool> which)
    {
        var back = await scene.AnswerAsync(await scene.BeginAsync(NetworkKind.Facebook));
        var choose = Assert.IsType<ConnectEnd.Choose>(await scene.FinishAsync(back));
        var wanted = choose.Accounts.Where(which).Select(account => account.RemoteId).ToList();
        return Assert.IsType<ConnectEnd.Connected>(await scene.App.Get<ChooseAccounts>().RunAsync(choose.Ticket, wanted, scene.Owner, Ct)).Channels;
    }

    private static string? StateOf(Uri page) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(page.Query)["state"];
}
