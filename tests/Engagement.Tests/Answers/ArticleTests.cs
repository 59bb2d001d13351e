using Engagement.App.Answers;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Tests.Inbox;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Answers;

public sealed class ArticleTests
{
    private static readonly ArticleDraft Pads = new("When do brake pads need replacing?", "en", "Brake pads last 30,000 km. Any dealer replaces them in an hour.", "https://aurora.example/brakes");
    private static readonly ArticleDraft Palat = new("Milloin jarrupalat vaihdetaan?", "fi", "Jarrupalat kestävät 30 000 km. Huolto vaihtaa ne tunnissa.", null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task What_fits_a_question_is_offered_in_its_language_with_the_sentence(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        foreach (var draft in new[] { Pads, Palat, Pads with { Question = "Where is the nearest dealer?", Text = "Every dealer is on our map." } })
        {
            await app.Get<WriteArticle>().RunAsync(null, draft, Actor.Operator, Ct);
        }

        await app.Get<WriteSavedReply>().RunAsync(null, new SavedReplyDraft("Brake pads, replacing", "en", "Hi {{name}}! Book new brake pads here."), Actor.Operator, Ct);

        var english = await app.Get<FindAnswers>().RunAsync("How often do I replace the brake pads?", "en", "Aino", Ct);
        var finnish = await app.Get<FindAnswers>().RunAsync("Kuinka usein jarrupalat pitää vaihtaa?", "fi", "Aino", Ct);

        Assert.Equal(["Book new brake pads here.", "Brake pads last 30,000 km."], english.Select(answer => answer.Sentence).Order(StringComparer.Ordinal));
        Assert.Contains(english, answer => answer.Text.EndsWith(" https://aurora.example/brakes", StringComparison.Ordinal));
        Assert.Contains(english, answer => answer.Text.StartsWith("Hi Aino!", StringComparison.Ordinal));
        Assert.Equal("Milloin jarrupalat vaihdetaan?", Assert.Single(finnish).Title);
        Assert.Empty(await app.Get<FindAnswers>().RunAsync("'; DROP TABLE \"Articles\"; -- NEAR(a b)", "en", null, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_question_that_no_article_fits_is_listed_until_one_is_written(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.Get<WriteArticle>().RunAsync(null, Palat, Actor.Operator, Ct);
        await scene.HearAsync(scene.Comment("c1", "When do the brake pads need to be replaced?", "fan-1"), Ct);
        await scene.HearAsync(scene.Comment("c2", "When will the truck be sold in Norway?", "fan-2"), Ct);
        await scene.Get<MatchQuestions>().RunAsync(Ct);
        await scene.Get<MatchQuestions>().RunAsync(Ct);
        var reader = scene.Get<ArticleReader>();
        var before = await reader.ReadOpenAsync(Ct);

        var id = await scene.Get<WriteArticle>().RunAsync(null, Pads, Actor.Operator, Ct);
        var written = await reader.ReadOpenAsync(Ct);
        await scene.Get<WriteArticle>().DismissAsync(written.Newest[0].Id, Ct);
        var dismissed = await reader.ReadOpenAsync(Ct);
        var asked = (await reader.ReadAsync(Ct)).Single(article => article.Id == id).Asked;
        await scene.Get<WriteArticle>().DeleteAsync(id, Actor.Operator, Ct);

        Assert.Equal(2, before.Count);
        Assert.Equal("When will the truck be sold in Norway?", Assert.Single(written.Newest).Text);
        Assert.Equal(0, dismissed.Count);
        Assert.Equal(1, asked);
        Assert.Equal(1, (await reader.ReadOpenAsync(Ct)).Count);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_cannot_be_an_article_is_refused(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        ArticleDraft[] wrong = [Pads with { Question = " " }, Pads with { Language = "sv" }, Pads with { Text = new string('x', 2001) }, Pads with { Link = "javascript:alert(1)" }];
        var fields = new List<string?>();
        foreach (var draft in wrong)
        {
            fields.Add((await Assert.ThrowsAsync<RefusedException>(() => app.Get<WriteArticle>().RunAsync(null, draft, Actor.Operator, Ct))).Refusals[0].Field);
        }

        Assert.Equal(["question", "language", "text", "link"], fields);
        Assert.Empty(await app.Get<ArticleReader>().ReadAsync(Ct));
    }
}
