using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Publishing;

public sealed class ApprovalTests
{
    private static readonly Dictionary<string, Approver> NoNames = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task What_a_rule_wants_approved_waits_and_an_edit_of_its_words_asks_again(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var (anna, bo) = (await PersonAsync(ledger, "Anna"), await PersonAsync(ledger, "Bo"));
        await ledger.App.Get<ChangeApprovalRules>().RunAsync([ledger.Channel], [], NoNames, bo, Ct);
        var (write, approve, edit) = (ledger.App.Get<WritePost>(), ledger.App.Get<ApprovePost>(), ledger.App.Get<EditPost>());

        var id = await write.RunAsync(Draft(ledger), PostIntent.Schedule, anna, Ct);
        Assert.Equal((PostState.InReview, 0), await StandsAsync(ledger, id));
        await Assert.ThrowsAsync<RefusedException>(() => approve.RunAsync(id, null, null, anna, Ct));
        await approve.RunAsync(id, null, null, bo, Ct);
        Assert.Equal((PostState.Scheduled, 1), await StandsAsync(ledger, id));
        await ledger.App.Get<MovePost>().RunAsync(id, ledger.App.Clock.GetUtcNow().AddHours(2), null, anna, Ct);
        Assert.Equal((PostState.Scheduled, 1), await StandsAsync(ledger, id));
        await edit.RunAsync(id, new PostEdit { Text = "Hello, other world", By = anna }, Ct);
        Assert.Equal((PostState.InReview, 0), await StandsAsync(ledger, id));
        await ledger.App.Get<CommentOnPost>().RunAsync(id, "Which world?", bo, Ct);
        await approve.RunAsync(id, null, null, bo, Ct);

        Assert.Equal((PostState.Scheduled, 1), await StandsAsync(ledger, id));
        var history = await ledger.App.Get<PostHistoryReader>().ReadAsync(id, Ct);
        Assert.Equal([(1, "Anna"), (2, "Anna"), (3, "Anna")], history.Versions.Select(version => (version.Number, version.By)));
        Assert.NotNull(history.Versions[1].Moved);
        Assert.Contains(new DiffPiece(DiffKind.Removed, "Hello"), history.Versions[2].Text);
        Assert.Equal(
            [(ApprovalStep.Asked, 1), (ApprovalStep.Approved, 1), (ApprovalStep.Asked, 3), (ApprovalStep.Commented, 3), (ApprovalStep.Approved, 3)],
            history.Steps.Select(step => (step.Step, step.PostVersion)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_not_approved_by_its_time_is_held_and_goes_out_only_with_a_new_time(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var (anna, bo) = (await PersonAsync(ledger, "Anna"), await PersonAsync(ledger, "Bo"));
        await ledger.App.Get<ChangeApprovalRules>().RunAsync([], [anna.UserId!.Value], NoNames, bo, Ct);
        var id = await ledger.App.Get<WritePost>().RunAsync(Draft(ledger), PostIntent.Schedule, anna, Ct);
        var byBo = await ledger.App.Get<WritePost>().RunAsync(Draft(ledger), PostIntent.Schedule, bo, Ct);
        await ledger.App.Get<RemindApprovers>().RunAsync(Ct);
        await ledger.App.Get<RemindApprovers>().RunAsync(Ct);
        var mail = await ledger.App.ReadAsync(db => db.OutgoingMails.SingleAsync(Ct));
        Assert.Equal("bo@acme.example", mail.To);
        Assert.Contains("Hello", mail.Text, StringComparison.Ordinal);

        ledger.App.Clock.Advance(TimeSpan.FromHours(1));
        for (var turn = 0; turn < 2; turn++)
            await ledger.App.Get<HoldUnapproved>().RunAsync(Ct);

        var held = Assert.Single((await ledger.App.Get<PostReader>().FindAsync(id, Ct))!.Deliveries);
        Assert.Equal((DeliveryState.Held, HeldReason.NotApproved), (held.State, held.HeldReason));
        Assert.Equal(PostStanding.Held, (await ledger.App.Get<PostReader>().FindAsync(id, Ct))!.Line.Progress.Standing);
        Assert.Contains("not approved", (await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<RetryDelivery>().RunAsync(held.Id, bo, Ct))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<MoveHeld>().RunAsync(held.Id, 1, bo, Ct));
        Assert.Equal(2, (await ledger.App.Get<ApproveMany>().RunAsync([id, byBo], bo, Ct)).Count);
        await ledger.App.Get<ApprovePost>().RunAsync(id, null, ledger.App.Clock.GetUtcNow().AddHours(3), bo, Ct);
        await ledger.DispatchAsync(Ct);
        Assert.Single(ledger.Network.Published);
        ledger.App.Clock.Advance(TimeSpan.FromHours(3));
        await ledger.DispatchAsync(Ct);
        Assert.Equal(2, ledger.Network.Published.Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_rule_names_who_approves_and_only_they_are_reminded(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var (anna, bo, cleo) = (await PersonAsync(ledger, "Anna"), await PersonAsync(ledger, "Bo"), await PersonAsync(ledger, "Cleo"));
        var named = new Dictionary<string, Approver> { [ApprovalRules.KeyOf(ledger.Channel)] = new(cleo.UserId, null) };
        await ledger.App.Get<ChangeApprovalRules>().RunAsync([ledger.Channel], [], named, bo, Ct);
        var id = await ledger.App.Get<WritePost>().RunAsync(Draft(ledger), PostIntent.Schedule, anna, Ct);
        await ledger.App.Get<RemindApprovers>().RunAsync(Ct);

        Assert.Equal("cleo@acme.example", (await ledger.App.ReadAsync(db => db.OutgoingMails.SingleAsync(Ct))).To);
        var line = (await ledger.App.Get<PostReader>().FindAsync(id, Ct))!.Line;
        Assert.Equal(["Cleo"], await ledger.App.Get<ApproverReader>().NamesAsync(line, Ct));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ledger.App.Get<ApprovePost>().RunAsync(id, null, null, bo, Ct));
        Assert.Equal("This post is for Cleo to approve.", refused.Message);
        await ledger.App.Get<ApprovePost>().RunAsync(id, null, null, cleo, Ct);
        Assert.Equal((PostState.Scheduled, 1), await StandsAsync(ledger, id));
        Assert.Equal(new Approver(cleo.UserId, null), Approver.Read(named.Values.Single().ToString()));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_reviewer_outside_answers_by_a_link_that_ends_and_can_be_taken_back(StorageProvider provider)
    {
        await using var ledger = await Ledger.OpenAsync(provider, Ct);
        var anna = await PersonAsync(ledger, "Anna");
        var (links, answer) = (ledger.App.Get<ReviewLinks>(), ledger.App.Get<ReviewAnswer>());
        var id = await ledger.App.Get<WritePost>().RunAsync(Draft(ledger) with { PublishAt = ledger.App.Clock.GetUtcNow().AddDays(20) }, PostIntent.Review, anna, Ct);
        await Assert.ThrowsAsync<RefusedException>(() => links.MakeAsync(id, " ", 7, anna, Ct));
        await Assert.ThrowsAsync<RefusedException>(() => links.MakeAsync(id, "Agency", 31, anna, Ct));
        var token = await links.MakeAsync(id, "Maija, Agency", 7, anna, Ct);
        var other = await links.MakeAsync(id, "Another", 30, anna, Ct);

        var link = (await links.FindAsync(token, Ct))!;
        Assert.Null(await links.FindAsync(token[..^2] + "zz", Ct));
        Assert.Null(await links.FindAsync("made-up", Ct));
        await answer.RunAsync(link, "changes", "The year is wrong.", null, Ct);
        Assert.Equal(PostState.ChangesRequested, (await StandsAsync(ledger, id)).State);
        await ledger.App.Get<EditPost>().RunAsync(id, new PostEdit { Text = "Hello 1967", By = anna }, Ct);
        await ledger.App.Get<ReviewPost>().RunAsync(id, null, anna, Ct);
        await answer.RunAsync(link, "approve", "Good now.", null, Ct);

        Assert.Equal((PostState.Scheduled, 1), await StandsAsync(ledger, id));
        var steps = (await ledger.App.Get<PostHistoryReader>().ReadAsync(id, Ct)).Steps;
        Assert.Equal([("The year is wrong.", 1), ("Good now.", 2)], steps.Where(step => step.Words is not null).Select(step => (step.Words!, step.PostVersion)));
        Assert.Equal("Maija, Agency (outside)", steps[^1].By);
        await links.RevokeAsync(id, (await links.ListAsync(id, Ct)).Single(line => line.Reviewer == "Another").Id, anna, Ct);
        Assert.Null(await links.FindAsync(other, Ct));
        ledger.App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Null(await links.FindAsync(token, Ct));
    }

    private static async Task<(PostState State, int Live)> StandsAsync(Ledger ledger, PostId id)
    {
        var view = (await ledger.App.Get<PostReader>().FindAsync(id, Ct))!;
        return (view.Line.State, view.Deliveries.Count(delivery => delivery.State == DeliveryState.Pending));
    }

    private static async Task<Actor> PersonAsync(Ledger ledger, string name)
    {
        var id = ledger.App.NextId<UserId>();
        var email = $"{name.ToLowerInvariant()}@acme.example";
        await ledger.App.AddAsync(
            [new User { Id = id, DisplayName = name, Role = WorkRole.Coordinator, Email = email, UserName = email, NormalizedUserName = email.ToUpperInvariant(), NormalizedEmail = email.ToUpperInvariant() }], Ct);
        return new Actor(name, id);
    }

    private static PostDraft Draft(Ledger ledger) => new() { Text = "Hello", PublishAt = ledger.App.Clock.GetUtcNow().AddHours(1), ChannelIds = [ledger.Channel] };
}
