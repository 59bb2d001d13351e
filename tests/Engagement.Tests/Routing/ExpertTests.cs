using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Engagement.Tests.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Routing;

public sealed class ExpertTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task An_expert_is_asked_by_mail_reminded_along_the_ladder_and_answers_once_by_the_link(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var maria = await DeskPeople.AddAsync(scene, "Maria", Ct);
        await scene.HearAsync(scene.Comment("c1", "Which oil does the engine need?"), Ct);
        var thread = (await scene.OnlyConversationAsync(Ct)).Id;

        await scene.Get<AskExpert>().RunAsync(thread, "olli@engines.example", "Olli", "Which oil for the 1967 engine?", "fi", new Actor("Maria", maria), Ct);
        var token = await TokenAsync(scene);
        var seen = await scene.Get<AnswerAsExpert>().ReadAsync(token, Ct);
        foreach (var minutes in new[] { 44, 1, 22, 1, 13 })
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(minutes == 22 ? 30 : 0));
            await scene.Get<CheckClocks>().RunAsync(Ct);
            await scene.Get<RemindExperts>().RunAsync(Ct);
        }

        await scene.Get<AnswerAsExpert>().RunAsync(token, "  10W-40, mineral.  ", Ct);
        var twice = await Assert.ThrowsAsync<RefusedException>(() => scene.Get<AnswerAsExpert>().RunAsync(token, "Another", Ct));

        Assert.Equal(("Olli", "Maria", "Which oil for the 1967 engine?", "fi"), (seen!.Name, seen.Asker, seen.Question, seen.Language));
        Assert.Equal("Which oil does the engine need?", Assert.Single(seen.Thread).Text);
        Assert.Equal(RefusalKind.Conflict, twice.Refusals[0].Kind);
        var question = Assert.Single(await scene.Get<ExpertReader>().OfConversationAsync(thread, Ct));
        Assert.Equal(("10W-40, mineral.", 3), (question.Answer, question.Reminders));
        await using var db = scene.Open();
        Assert.Equal("10W-40, mineral.", (await db.Notes.SingleAsync(Ct)).Text);
        Assert.Single(await db.DeskNotices.Where(row => row.UserId == maria && row.Kind == NoticeKind.ExpertAnswered).ToListAsync(Ct));
        Assert.Equal(4, await db.OutgoingMails.CountAsync(mail => mail.To == "olli@engines.example", Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_link_that_was_changed_or_is_too_old_opens_nothing(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c1", "Which oil does the engine need?"), Ct);
        var thread = (await scene.OnlyConversationAsync(Ct)).Id;
        await scene.Get<AskExpert>().RunAsync(thread, "olli@engines.example", "Olli", "Which oil?", "en", Actor.Operator, Ct);
        var token = await TokenAsync(scene);

        Assert.Null(await scene.Get<AnswerAsExpert>().ReadAsync($"{token[..^2]}AA", Ct));
        Assert.Null(await scene.Get<AnswerAsExpert>().ReadAsync("1", Ct));
        scene.Clock.Advance(TimeSpan.FromDays(AskExpert.DaysOpen));
        var late = await scene.Get<AnswerAsExpert>().ReadAsync(token, Ct);
        Assert.True(late!.IsOver);
        Assert.Empty(late.Thread);
        await Assert.ThrowsAsync<RefusedException>(() => scene.Get<AnswerAsExpert>().RunAsync(token, "10W-40", Ct));
        var wrong = await Assert.ThrowsAsync<RefusedException>(() => scene.Get<AskExpert>().RunAsync(thread, "no address", "Olli", "?", "en", Actor.Operator, Ct));
        Assert.Equal("to", wrong.Refusals[0].Field);
    }

    private static async Task<string> TokenAsync(InboxScene scene)
    {
        await using var db = scene.Open();
        var mail = await db.OutgoingMails.OrderBy(row => row.Id).FirstAsync(Ct);
        return mail.Text.Split("/expert/")[1].Trim();
    }
}
