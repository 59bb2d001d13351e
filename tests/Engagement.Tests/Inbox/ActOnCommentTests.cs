using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class ActOnCommentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_comment_is_hidden_shown_and_deleted_on_the_network_and_the_record_says_so(StorageProvider provider)
    {
        var network = new ScriptedNetwork { Kind = NetworkKind.Facebook };
        await using var scene = await InboxScene.OpenAsync(provider, Ct, network);
        await scene.HearAsync(scene.Comment("c1", "Buy cheap tyres here"), Ct);

        var hidden = await AfterAsync(scene, RemoteAction.Hide);
        var shown = await AfterAsync(scene, RemoteAction.Unhide);
        var deleted = await AfterAsync(scene, RemoteAction.Delete);

        Assert.Equal(scene.Clock.GetUtcNow(), hidden.HiddenAt);
        Assert.Null(shown.HiddenAt);
        Assert.Equal(scene.Clock.GetUtcNow(), deleted.DeletedAt);
        Assert.Equal([(RemoteAction.Hide, "c1"), (RemoteAction.Unhide, "c1"), (RemoteAction.Delete, "c1")], network.Deeds);
        await using var db = scene.Open();
        var record = await db.AuditEntries.Where(line => line.Subject == $"interaction {hidden.Id}").Select(line => line.Action).Order().ToListAsync(Ct);
        Assert.Equal(["remote.deleted", "remote.hidden", "remote.shown"], record);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_the_network_does_not_allow_is_said_in_words_and_not_tried(StorageProvider provider)
    {
        var network = new ScriptedNetwork();
        await using var scene = await InboxScene.OpenAsync(provider, Ct, network);
        await scene.HearAsync(scene.Comment("c1", "Which colours are there?") with { Network = NetworkKind.X, AccountRemoteId = scene.XAccount.RemoteId }, Ct);

        var refusal = await ActAsync(scene, RemoteAction.Delete);

        Assert.Equal("On X only its author can delete a comment.", refusal!.Words);
        Assert.Empty(network.Deeds);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_the_network_refuses_is_noted_nowhere(StorageProvider provider)
    {
        var network = new ScriptedNetwork { Kind = NetworkKind.Facebook, OnAct = _ => new SendOutcome.Rejected("The comment is locked.") };
        await using var scene = await InboxScene.OpenAsync(provider, Ct, network);
        await scene.HearAsync(scene.Comment("c1", "Which colours are there?"), Ct);

        var refusal = await ActAsync(scene, RemoteAction.Hide);

        Assert.Equal("Facebook did not do it: The comment is locked.", refusal!.Words);
        await using var db = scene.Open();
        Assert.Null((await db.Interactions.SingleAsync(Ct)).HiddenAt);
        Assert.False(await db.AuditEntries.AnyAsync(line => line.Action == "remote.hidden", Ct));
    }

    private static async Task<Interaction> AfterAsync(InboxScene scene, RemoteAction action)
    {
        Assert.Null(await ActAsync(scene, action));
        await using var db = scene.Open();
        return await db.Interactions.AsNoTracking().SingleAsync(Ct);
    }

    private static async Task<Refusal?> ActAsync(InboxScene scene, RemoteAction action)
    {
        await using var db = scene.Open();
        var comment = await db.Interactions.AsNoTracking().SingleAsync(Ct);
        return await scene.Get<ActOnComment>().RunAsync(comment.ConversationId, comment.Id, action, Actor.Operator, Ct);
    }
}
