using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Publishing;

public sealed class ChangeManyTests
{
    private static readonly Actor Anna = new("Anna", null);
    private static readonly TimeZoneInfo Helsinki = LocalTime.FindZone("Europe/Helsinki")!;

    [Theory]
    [OnBothDatabases]
    public async Task Many_posts_are_moved_held_let_go_retagged_and_cancelled_and_each_that_cannot_be_says_why(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var change = ledger.App.Get<ChangeMany>();
        var at = ledger.App.Clock.GetUtcNow().AddDays(2);
        var scheduled = await WriteAsync(ledger, "Scheduled", at, PostIntent.Schedule, ct);
        var draft = await WriteAsync(ledger, "Draft", at, PostIntent.Draft, ct);
        Task<(IReadOnlyList<ChangedPost> Done, IReadOnlyList<string> Refused)> DoAsync(BulkAction action, int days = 0, ImportTheme? theme = null) =>
            change.RunAsync([scheduled, draft], action, days, Helsinki, theme, Anna, ct);

        var moved = await DoAsync(BulkAction.Move, 7);
        var past = await DoAsync(BulkAction.Move, -300);
        var held = await DoAsync(BulkAction.Hold);
        var heldRows = await ledger.CountAsync(DeliveryState.Held, ct);
        var released = await DoAsync(BulkAction.Release);
        var retagged = await DoAsync(BulkAction.Retag, theme: new ImportTheme(new ThemeId(9), "Fan Friday"));
        var deleted = await DoAsync(BulkAction.Delete);
        var untagged = await change.RunAsync([draft], BulkAction.Retag, 0, Helsinki, null, Anna, ct);
        var deletedThen = await DoAsync(BulkAction.Delete);
        var cancelled = await change.RunAsync([scheduled], BulkAction.Cancel, 0, Helsinki, null, Anna, ct);

        Assert.Equal((2, 0, 1, 1, 2, 0, 1, 1), (moved.Done.Count, past.Done.Count, held.Done.Count, released.Done.Count, retagged.Done.Count, deleted.Done.Count, deletedThen.Done.Count, cancelled.Done.Count));
        Assert.All(past.Refused, words => Assert.Contains("in the past", words, StringComparison.Ordinal));
        Assert.Contains("can be held back", Assert.Single(held.Refused), StringComparison.Ordinal);
        Assert.Equal((new ChangedPost(draft, new ThemeId(9)), new ChangedPost(draft)), (untagged.Done[0], deletedThen.Done[0]));
        Assert.Equal(1, heldRows);
        var post = await ledger.App.ReadAsync(db => db.Posts.AsNoTracking().SingleAsync(ct));
        Assert.Equal((at.AddDays(7), PostState.Cancelled, new ThemeId(9)), (post.PublishAt, post.State, post.ThemeId!.Value));
        Assert.Equal(1, await ledger.CountAsync(DeliveryState.Cancelled, ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_post_held_back_by_hand_does_not_go_out_and_is_not_let_go_after_its_time(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var at = ledger.App.Clock.GetUtcNow().AddMinutes(5);
        var id = await WriteAsync(ledger, "Wait", at, PostIntent.Schedule, ct);
        var hold = ledger.App.Get<HoldPost>();

        await hold.HoldAsync(id, Anna, ct);
        ledger.App.Clock.AdvanceTo(at.AddMinutes(1));
        await ledger.DispatchAsync(ct);

        Assert.Empty(ledger.Network.Published);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => hold.ReleaseAsync(id, Anna, ct));
        Assert.Contains("Its time passed", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_was_written_and_not_saved_is_kept_for_its_writer_and_the_others_see_who_writes(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        var drafts = app.Get<KeepDrafts>();
        var (anna, maria, post) = (new UserId(1), new UserId(2), new PostId(7));
        await app.AddAsync([User(anna, "Anna"), User(maria, "Maria")], ct);

        await drafts.KeepAsync(anna, null, """{"text":"New"}""", ct);
        await drafts.KeepAsync(anna, post, null, ct);
        await drafts.KeepAsync(maria, post, """{"text":"Hers"}""", ct);
        await drafts.KeepAsync(maria, post, null, ct);

        Assert.Equal("""{"text":"New"}""", (await drafts.FindAsync(anna, null, ct))!.Value.Form);
        Assert.Null(await drafts.FindAsync(anna, post, ct));
        Assert.Equal("""{"text":"Hers"}""", (await drafts.FindAsync(maria, post, ct))!.Value.Form);
        Assert.Equal([("Maria", app.Clock.GetUtcNow())], (await drafts.OthersAsync(anna, post, ct)).Select(other => (other.Name, other.WroteAt!.Value)));
        Assert.Equal([("Anna", null)], (await drafts.OthersAsync(maria, post, ct)).Select(other => (other.Name, other.WroteAt)));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await drafts.OthersAsync(anna, post, ct));
        await drafts.ForgetAsync(anna, null, ct);
        Assert.Null(await drafts.FindAsync(anna, null, ct));
    }

    private static User User(UserId id, string name) => new()
    {
        Id = id, DisplayName = name, Role = Core.People.WorkRole.Coordinator, UserName = name, NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = name,
    };

    private static Task<PostId> WriteAsync(Ledger ledger, string text, DateTimeOffset at, PostIntent intent, CancellationToken ct) =>
        ledger.App.Get<WritePost>().RunAsync(new PostDraft { Text = text, PublishAt = at, ChannelIds = [ledger.Channel] }, intent, Anna, ct);
}
