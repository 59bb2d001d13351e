using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class SurveyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_person_is_asked_once_in_thirty_days_and_only_where_it_is_switched_on(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await ResolvedAsync(scene, "c1", "Where is my car?");
        await AskAsync(scene);
        Assert.Empty(await SurveysAsync(scene));

        await scene.Get<WriteSurveyChannels>().RunAsync([scene.Page.Id], Actor.Operator, Ct);
        await AskAsync(scene);
        Assert.Empty(await SurveysAsync(scene));
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await ResolvedAsync(scene, "c2", "And what does it cost?", root: "page-1_post-2");
        await ResolvedAsync(scene, "c3", "Missä autoni on?", root: "page-1_post-3", author: "fan-2");
        await scene.Get<AskSurveys>().RunAsync(Ct);
        Assert.Empty(await SurveysAsync(scene));
        await AskAsync(scene);
        await AskAsync(scene);
        await ResolvedAsync(scene, "c4", "One thing more?", root: "page-1_post-4");
        await AskAsync(scene);

        var surveys = await SurveysAsync(scene);
        Assert.Equal([SurveyState.Asked, SurveyState.Asked, SurveyState.NotAsked], surveys.Select(row => row.State));
        Assert.Contains("30 days", surveys[2].Reason, StringComparison.Ordinal);
        var asked = await scene.DeliveriesAsync(DeliverySource.Survey, Ct);
        Assert.Equal(["en", "fi"], asked.Select(row => row.Language));
        Assert.All(asked.Zip(surveys), pair => Assert.Contains($"https://desk.example/survey/{pair.Second.Key}", pair.First.Text, StringComparison.Ordinal));
        Assert.Equal(("c2", "page-1_post-2"), (asked[0].InReplyTo, asked[0].ThreadRoot));
        Assert.Equal(2, asked.Select(row => row.Text.Split('/')[^1]).Distinct().Count());
        Assert.Equal("The person was asked within the last 30 days.", (await scene.Get<ConversationReader>().ReadAsync(surveys[2].ConversationId, Ct))!.NotAsked);
    }

    [Theory, OnBothDatabases]
    public async Task A_comment_that_was_answered_privately_takes_no_question_because_Facebook_takes_one_message_to_it(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.Get<WriteSurveyChannels>().RunAsync([scene.Page.Id], Actor.Operator, Ct);
        await ResolvedAsync(scene, "c1", "Where is my car?", privately: true);
        await AskAsync(scene);
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await ResolvedAsync(scene, "c2", "And what does it cost?", root: "page-1_post-2");
        await AskAsync(scene);

        var surveys = await SurveysAsync(scene);
        Assert.Equal([SurveyState.NotAsked, SurveyState.Asked], surveys.Select(row => row.State));
        Assert.StartsWith("This comment was answered privately already", surveys[0].Reason, StringComparison.Ordinal);
        Assert.Equal("c2", Assert.Single(await scene.DeliveriesAsync(DeliverySource.Survey, Ct)).InReplyTo);
    }

    [Theory, OnBothDatabases]
    public async Task A_second_answer_changes_the_first_and_an_unhappy_one_opens_the_conversation_again(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var survey = await AskedAsync(scene);
        var answer = scene.Get<AnswerSurvey>();

        await answer.RateAsync(survey.Key!, 5, Ct);
        Assert.Equal(ConversationState.Resolved, (await scene.OnlyConversationAsync(Ct)).State);
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await answer.RateAsync(survey.Key!, 2, Ct);
        await answer.RateAsync(survey.Key!, 2, Ct);
        await answer.AddAsync(survey.Key!, "  Nobody read what I wrote <b>  ", Ct);
        await scene.ReadAsync(Ct);

        var kept = Assert.Single(await SurveysAsync(scene));
        Assert.Equal((2, "Nobody read what I wrote <b>", scene.Clock.GetUtcNow()), (kept.Score, kept.Comment, kept.ReopenedAt));
        Assert.Equal(scene.Clock.GetUtcNow().AddMinutes(-1), kept.AnsweredAt);
        var conversation = await scene.OnlyConversationAsync(Ct);
        Assert.Equal((ConversationState.Open, scene.Clock.GetUtcNow()), (conversation.State, conversation.WaitingSince));
        Assert.Equal(scene.Clock.GetUtcNow().AddMinutes(90), conversation.DueAt);
        var thread = (await scene.Get<ConversationReader>().ReadAsync(conversation.Id, Ct))!.Lines;
        var said = Assert.Single(thread, line => line.Voice is ThreadVoice.SurveyAnswered);
        Assert.Equal((2, true), (said.Score, said.Reopened));
        Assert.DoesNotContain(survey.Key!, Assert.Single(thread, line => line.Voice is ThreadVoice.SurveyAsked).Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single((await scene.Get<PersonReader>().ReadAsync(conversation.ContactId, Ct))!.Conversations).Score);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_that_is_over_changed_or_given_no_score_says_so(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var survey = await AskedAsync(scene);
        var answer = scene.Get<AnswerSurvey>();

        Assert.Null(await answer.ReadAsync(survey.Key![..^1] + (survey.Key[^1] == 'A' ? 'B' : 'A'), Ct));
        Assert.Equal("score", (await Assert.ThrowsAsync<RefusedException>(() => answer.RateAsync(survey.Key, 6, Ct))).Refusals[0].Field);
        await Assert.ThrowsAsync<RefusedException>(() => answer.AddAsync(survey.Key, "No score yet", Ct));
        await answer.RateAsync(survey.Key, 4, Ct);
        var tooLong = await Assert.ThrowsAsync<RefusedException>(() => answer.AddAsync(survey.Key, new string('x', 1001), Ct));
        Assert.Equal(("comment", 1001), (tooLong.Refusals[0].Field, tooLong.Refusals[0].Value));
        scene.Clock.Advance(SurveyRules.GoodFor);
        var late = await Assert.ThrowsAsync<RefusedException>(() => answer.RateAsync(survey.Key, 1, Ct));

        Assert.Contains("two weeks", late.Message, StringComparison.Ordinal);
        Assert.True((await answer.ReadAsync(survey.Key, Ct))!.IsOver);
        Assert.Equal(4, Assert.Single(await SurveysAsync(scene)).Score);
        Assert.Equal(ConversationState.Resolved, (await scene.OnlyConversationAsync(Ct)).State);
        await scene.Get<AnswerSurvey>().ReadAsync(survey.Key, Ct);
        await scene.Get<ErasePerson>().RunAsync(survey.ContactId, Actor.Operator, Ct);
        Assert.Null(Assert.Single(await SurveysAsync(scene)).Comment);
    }

    private static async Task<Survey> AskedAsync(InboxScene scene)
    {
        await scene.Get<WriteSurveyChannels>().RunAsync([scene.Page.Id], Actor.Operator, Ct);
        await ResolvedAsync(scene, "c1", "Where is my car?");
        await AskAsync(scene);
        return Assert.Single(await SurveysAsync(scene));
    }

    private static async Task AskAsync(InboxScene scene)
    {
        scene.Clock.Advance(SurveyRules.Pause);
        await scene.Get<AskSurveys>().RunAsync(Ct);
    }

    private static async Task ResolvedAsync(InboxScene scene, string id, string text, string root = "page-1_post-1", string author = "fan-1", bool privately = false)
    {
        await scene.HearAsync(scene.Comment(id, text, author) with { ParentRemoteId = root, RootRemoteId = root }, Ct);
        ConversationId conversation;
        await using (var db = scene.Open())
        {
            conversation = await db.Conversations.Where(row => row.RootRemoteId == root).Select(row => row.Id).SingleAsync(Ct);
        }

        var queued = Assert.IsType<ReplyOutcome.Queued>(await scene.Get<ReplyToConversation>().RunAsync(new Reply(conversation, "On its way.", null, null) { IsPrivate = privately }, Ct));
        await scene.SendAsync(queued.Delivery, $"{id}-answer", Ct);
        await scene.ReadAsync(Ct);
        Assert.Null(await scene.Get<TendConversation>().ResolveAsync(conversation, Ct));
    }

    private static async Task<List<Survey>> SurveysAsync(InboxScene scene)
    {
        await using var db = scene.Open();
        return await db.Surveys.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct);
    }
}
