using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Publishing;

public sealed class PostTests
{
    private static readonly Actor Anna = new("Anna", null);

    [Theory]
    [OnBothDatabases]
    public async Task A_scheduled_post_has_a_delivery_per_channel_with_its_final_words_and_its_first_comment(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var other = await Ledger.AddChannelAsync(ledger.App, ct);
        var draft = Draft(ledger, ledger.Channel, other) with { Variants = [new ChannelText(other, "Other words")], FirstComment = "Link below" };

        var id = await ledger.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, ct);

        var view = (await ledger.App.Get<PostReader>().FindAsync(id, ct))!;
        Assert.Equal(
            ["Hello", "Link below", "Link below", "Other words"],
            view.Deliveries.Select(line => line.Text).Order(StringComparer.Ordinal));
        Assert.All(view.Deliveries, line => Assert.Equal((DeliveryState.Pending, draft.PublishAt), (line.State, line.DueAt)));
        Assert.Equal(PostStanding.Scheduled, view.Line.Progress.Standing);
        ledger.App.Clock.AdvanceTo(draft.PublishAt);
        await ledger.DispatchAsync(ct);
        await ledger.DispatchAsync(ct);
        Assert.Equal(PostStanding.Published, (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Line.Progress.Standing);
        Assert.Equal(4, ledger.Network.Published.Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_text_too_long_for_one_channel_stores_nothing_and_names_it(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var draft = Draft(ledger, ledger.Channel, new ChannelId(77)) with { Text = new string('x', 281), PublishAt = ledger.App.Clock.GetUtcNow().AddDays(-1) };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, ct));

        Assert.Equal(["channelIds", "publishAt", "text"], refused.Refusals.Select(refusal => refusal.Field!).Order());
        Assert.Contains(refused.Refusals, refusal => refusal is { Limit: 280, Value: 281 });
        Assert.Equal(0, await ledger.App.ReadAsync(db => db.Posts.CountAsync(ct)));
        Assert.Equal(0, await ledger.App.ReadAsync(db => db.Deliveries.CountAsync(ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Moving_and_editing_a_scheduled_post_moves_and_edits_its_deliveries(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var other = await Ledger.AddChannelAsync(ledger.App, ct);
        var id = await ledger.App.Get<WritePost>().RunAsync(Draft(ledger, ledger.Channel, other), PostIntent.Schedule, Anna, ct);
        var at = ledger.App.Clock.GetUtcNow().AddDays(3);

        await ledger.App.Get<MovePost>().RunAsync(id, at, null, Anna, ct);
        await ledger.App.Get<EditPost>().RunAsync(id, new PostEdit { Text = "New", ChannelIds = [other], FirstComment = "More" }, ct);
        await ledger.App.Get<EditPost>().RunAsync(id, new PostEdit { ChannelIds = [ledger.Channel, other] }, ct);

        var lines = (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Deliveries;
        var live = lines.Where(line => line.State == DeliveryState.Pending).ToList();
        Assert.Equal(4, live.Count);
        Assert.All(live, line => Assert.Equal(at, line.DueAt));
        Assert.Equal(["More", "More", "New", "New"], live.Select(line => line.Text).Order());
        Assert.Single(lines, line => line.State == DeliveryState.Cancelled);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_published_post_is_neither_edited_nor_cancelled_silently(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var draft = Draft(ledger, ledger.Channel);
        var id = await ledger.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, ct);
        ledger.App.Clock.AdvanceTo(draft.PublishAt);
        await ledger.DispatchAsync(ct);

        var edited = await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<EditPost>().RunAsync(id, new PostEdit { Text = "Else" }, ct));
        var cancelled = await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<CancelPost>().RunAsync(id, null, Anna, ct));

        Assert.All([edited, cancelled], refused => Assert.Equal(RefusalKind.Conflict, refused.Refusals[0].Kind));
        Assert.Equal("Hello", (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Line.Text);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_edits_what_somebody_else_changed_is_told(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await ledger.App.Get<WritePost>().RunAsync(Draft(ledger, ledger.Channel), PostIntent.Draft, Anna, ct);
        var seen = (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Line.Version;
        var edit = ledger.App.Get<EditPost>();
        await edit.RunAsync(id, new PostEdit { Text = "First", Version = seen }, ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => edit.RunAsync(id, new PostEdit { Text = "Second", Version = seen }, ct));

        Assert.Contains("Somebody else changed the post", refused.Message, StringComparison.Ordinal);
        Assert.Equal("First", (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Line.Text);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_post_goes_through_review_and_only_approval_puts_it_into_the_ledger(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var id = await ledger.App.Get<WritePost>().RunAsync(Draft(ledger, ledger.Channel), PostIntent.Review, Anna, ct);
        var approve = ledger.App.Get<ApprovePost>();

        await ledger.App.Get<RequestChanges>().RunAsync(id, null, "Add the year.", Anna, ct);
        await Assert.ThrowsAsync<RefusedException>(() => approve.RunAsync(id, null, null, Anna, ct));
        await ledger.App.Get<EditPost>().RunAsync(id, new PostEdit { Text = "Hello 1986" }, ct);
        await ledger.App.Get<ReviewPost>().RunAsync(id, null, Anna, ct);
        Assert.Equal(0, await ledger.App.ReadAsync(db => db.Deliveries.CountAsync(ct)));
        await approve.RunAsync(id, null, null, Anna, ct);

        var view = (await ledger.App.Get<PostReader>().FindAsync(id, ct))!;
        Assert.Equal((PostState.Scheduled, "Hello 1986"), (view.Line.State, Assert.Single(view.Deliveries).Text));
        Assert.NotNull(view.ApprovedAt);
        Assert.Single(await ledger.App.ReadAsync(db => db.AuditEntries.Where(line => line.Action == "post.approved").ToListAsync(ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_cancelled_post_never_goes_out(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var draft = Draft(ledger, ledger.Channel) with { FirstComment = "More" };
        var id = await ledger.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, ct);

        await ledger.App.Get<CancelPost>().RunAsync(id, null, Anna, ct);
        ledger.App.Clock.AdvanceTo(draft.PublishAt);
        await ledger.DispatchAsync(ct);

        Assert.Empty(ledger.Network.Published);
        Assert.Equal(PostStanding.Cancelled, (await ledger.App.Get<PostReader>().FindAsync(id, ct))!.Line.Progress.Standing);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_edit_at_the_moment_of_sending_loses_and_says_so(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var draft = Draft(ledger, ledger.Channel);
        var id = await ledger.App.Get<WritePost>().RunAsync(draft, PostIntent.Schedule, Anna, ct);
        ledger.App.Clock.AdvanceTo(draft.PublishAt);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<ChangePost>().RunAsync(
            id,
            null,
            async (db, post) =>
            {
                var row = await db.Deliveries.SingleAsync(row => row.PostId == post.Id, ct);
                await ledger.ClaimAndDieAsync(ct);
                row.Rewrite("Too late", [], draft.PublishAt, null);
            },
            ct));

        Assert.Equal(RefusalKind.Conflict, refused.Refusals[0].Kind);
        Assert.Equal("Hello", await ledger.App.ReadAsync(db => db.Deliveries.Select(row => row.Text).SingleAsync(ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_calendar_shows_its_range_by_channel_and_standing(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var other = await Ledger.AddChannelAsync(ledger.App, ct);
        var write = ledger.App.Get<WritePost>();
        var first = await write.RunAsync(Draft(ledger, ledger.Channel), PostIntent.Schedule, Anna, ct);
        await write.RunAsync(Draft(ledger, other) with { PublishAt = ledger.App.Clock.GetUtcNow().AddDays(40) }, PostIntent.Schedule, Anna, ct);
        var draft = await write.RunAsync(Draft(ledger, other), PostIntent.Draft, Anna, ct);
        var month = new PostFilter { From = ledger.App.Clock.GetUtcNow(), To = ledger.App.Clock.GetUtcNow().AddDays(30) };
        var reader = ledger.App.Get<PostReader>();

        Assert.Equal([first, draft], (await reader.ListAsync(month, ct)).Select(line => line.Id));
        Assert.Equal([draft], (await reader.ListAsync(month with { ChannelId = other }, ct)).Select(line => line.Id));
        Assert.Equal([first], (await reader.ListAsync(month with { Standing = PostStanding.Scheduled }, ct)).Select(line => line.Id));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_calendar_reads_of_each_day_what_it_has_room_for_and_counts_the_others(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var write = ledger.App.Get<WritePost>();
        var first = await write.RunAsync(Draft(ledger, ledger.Channel), PostIntent.Schedule, Anna, ct);
        var second = await write.RunAsync(Draft(ledger, ledger.Channel) with { Text = "Missed" }, PostIntent.Schedule, Anna, ct);
        var draft = await write.RunAsync(Draft(ledger, ledger.Channel), PostIntent.Draft, Anna, ct);
        await ledger.App.Get<CancelPost>().RunAsync(await write.RunAsync(Draft(ledger, ledger.Channel), PostIntent.Schedule, Anna, ct), null, Anna, ct);
        await using (var db = ledger.App.Open())
        {
            (await db.Deliveries.SingleAsync(row => row.PostId == second, ct)).Hold(HeldReason.Missed, "The time went by.");
            await db.SaveChangesAsync(ct);
        }

        var month = new PostFilter { From = ledger.App.Clock.GetUtcNow(), To = ledger.App.Clock.GetUtcNow().AddDays(30) };
        var reader = ledger.App.Get<CalendarReader>();

        var narrow = await reader.ReadAsync(month, TimeZoneInfo.Utc, perDay: 1, inAll: 10, ct);
        var missed = await reader.ReadAsync(month with { Trouble = PostTrouble.Missed }, TimeZoneInfo.Utc, 9, 9, ct);
        var drafts = await reader.ReadAsync(month with { Standing = PostStanding.Draft }, TimeZoneInfo.Utc, 9, 9, ct);

        Assert.Equal((first, 3), (Assert.Single(narrow.Lines).Id, Assert.Single(narrow.Counts).Value));
        Assert.Equal((second, HeldReason.Missed), (Assert.Single(missed.Lines).Id, missed.Lines[0].HeldReason));
        Assert.Equal(draft, Assert.Single(drafts.Lines).Id);
        Assert.Equal(1, (await reader.CountTroublesAsync(ct))[PostTrouble.Missed]);
    }

    private static PostDraft Draft(Ledger ledger, params ChannelId[] channels) => new()
    {
        Text = "Hello",
        PublishAt = ledger.App.Clock.GetUtcNow().AddHours(1),
        ChannelIds = channels,
    };
}
