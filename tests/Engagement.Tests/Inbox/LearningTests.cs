using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Inbox;

public sealed class LearningTests
{
    private const string Sarcasm = "Great parking again, wow, lovely as always";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_that_is_left_out_leaves_no_trace()
    {
        await using var scene = await InboxScene.OpenAsync(StorageProvider.Sqlite, Ct);
        var (learn, tend, reader) = (scene.Get<LearnFromCorrections>(), scene.Get<TendLearning>(), scene.Get<LearningReader>());
        await CorrectAsync(scene, 1, 2);
        await learn.RunAsync(Ct);
        var before = await reader.ReadAsync(Ct);
        await CorrectAsync(scene, 20, 1);
        await learn.RunAsync(Ct);
        var with = await reader.ReadAsync(Ct);

        var third = with.Corrections.Select(line => line.Interaction).Except(before.Corrections.Select(line => line.Interaction)).Single();
        await tend.LeaveOutAsync(third, true, Actor.Operator, Ct);
        await learn.RunAsync(Ct);

        Assert.NotEqual(before.Terms, with.Terms);
        Assert.Equal(before.Terms, (await reader.ReadAsync(Ct)).Terms);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Corrections_are_learned_from_left_out_gone_back_on_and_switched_off(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (learn, tend, reader) = (scene.Get<LearnFromCorrections>(), scene.Get<TendLearning>(), scene.Get<LearningReader>());
        await learn.RunAsync(Ct);
        Assert.Equal(0, (await reader.ReadAsync(Ct)).Number);
        Assert.Equal(Intent.Praise, await ReadAsync(scene, "c0", Sarcasm));

        await CorrectAsync(scene, 1, 3);
        await learn.RunAsync(Ct);
        await learn.RunAsync(Ct);
        Assert.Equal(Intent.Complaint, await ReadAsync(scene, "n1", Sarcasm));
        var first = await reader.ReadAsync(Ct);
        Assert.Equal((1, 3, 3), (first.Number, first.Lessons, first.Corrections.Count));
        Assert.Contains(first.Terms, term => term.Words.Contains("parking", StringComparison.Ordinal) && term.Shifts.Complaint > 0);
        Assert.Equal(3, first.Quality!.Comments);

        foreach (var line in first.Corrections)
        {
            await tend.LeaveOutAsync(line.Interaction, true, Actor.Operator, Ct);
        }

        await learn.RunAsync(Ct);
        Assert.Equal(Intent.Praise, await ReadAsync(scene, "n2", Sarcasm));

        await tend.GoBackAsync(1, Actor.Operator, Ct);
        await learn.RunAsync(Ct);
        Assert.Equal(Intent.Complaint, await ReadAsync(scene, "n3", Sarcasm));

        await tend.SwitchAsync(false, Actor.Operator, Ct);
        await CorrectAsync(scene, 20, 1);
        await learn.RunAsync(Ct);
        Assert.Equal(Intent.Praise, await ReadAsync(scene, "n4", Sarcasm));
        var off = await reader.ReadAsync(Ct);
        Assert.Equal((false, LearnedWhy.SwitchedOff), (off.On, off.States[0].Why));

        await tend.GoBackAsync(0, Actor.Operator, Ct);
        await learn.RunAsync(Ct);
        var shipped = await reader.ReadAsync(Ct);
        Assert.True(shipped is { On: true, Terms.Count: 0 });
        Assert.All(shipped.Corrections, line => Assert.True(line.LeftOut));
    }

    [Theory]
    [OnBothDatabases]
    public async Task One_correction_taken_in_for_another_is_learned_from_though_as_many_count_as_before(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var (learn, tend, reader) = (scene.Get<LearnFromCorrections>(), scene.Get<TendLearning>(), scene.Get<LearningReader>());
        await CorrectAsync(scene, "c1", "Great parking again, lovely as always");
        await CorrectAsync(scene, "c2", "Great queues again, lovely as always");
        await CorrectAsync(scene, "c3", "Great weather again, lovely as always");
        var lines = (await reader.ReadAsync(Ct)).Corrections;
        var (parking, queues) = (lines.Single(line => Says(line.Text, "parking")).Interaction, lines.Single(line => Says(line.Text, "queues")).Interaction);
        await tend.LeaveOutAsync(queues, true, Actor.Operator, Ct);
        await learn.RunAsync(Ct);
        var before = await reader.ReadAsync(Ct);

        await tend.LeaveOutAsync(parking, true, Actor.Operator, Ct);
        await tend.LeaveOutAsync(queues, false, Actor.Operator, Ct);
        await learn.RunAsync(Ct);
        var after = await reader.ReadAsync(Ct);
        await tend.LeaveOutAsync(queues, false, Actor.Operator, Ct);
        await learn.RunAsync(Ct);

        Assert.Equal((1, 2, true, false), (before.Number, before.Lessons, Teaches(before, "parking"), Teaches(before, "queues")));
        Assert.Equal((2, 2, false, true), (after.Number, after.Lessons, Teaches(after, "parking"), Teaches(after, "queues")));
        Assert.Equal(2, (await reader.ReadAsync(Ct)).Number);

        static bool Teaches(LearningView view, string word) => view.Terms.Any(term => Says(term.Words, word));
        static bool Says(string text, string word) => text.Contains(word, StringComparison.Ordinal);
    }

    private static async Task CorrectAsync(InboxScene scene, int from, int count)
    {
        foreach (var index in Enumerable.Range(from, count))
        {
            await CorrectAsync(scene, $"c{index}", $"{Sarcasm} {index}");
        }
    }

    private static async Task CorrectAsync(InboxScene scene, string id, string text)
    {
        scene.Clock.Advance(TimeSpan.FromMinutes(2));
        await scene.HearAsync(scene.Comment(id, text, $"fan-{id}"), Ct);
        await using var db = scene.Open();
        var thread = await db.Interactions.Where(row => row.RemoteId == id).Select(row => row.ConversationId).SingleAsync(Ct);
        Assert.Null(await scene.Get<TendConversation>().CorrectAsync(thread, Intent.Complaint, null, Ct));
    }

    private static async Task<Intent> ReadAsync(InboxScene scene, string id, string text)
    {
        scene.Clock.Advance(TimeSpan.FromMinutes(2));
        await scene.HearAsync(scene.Comment(id, text, $"fan-{id}"), Ct);
        await using var db = scene.Open();
        return await db.Triage.Where(row => db.Interactions.Any(said => said.Id == row.InteractionId && said.RemoteId == id)).Select(row => row.Intent).SingleAsync(Ct);
    }
}
