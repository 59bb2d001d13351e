using Engagement.App.Answers;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Answers;

public sealed class SavedReplyTests
{
    private static readonly SavedReplyDraft Draft = new("Delivery times", "en", "Hi {{name}}! Our dealers know the date.");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_saved_reply_is_written_changed_counted_and_deleted(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        var id = await app.Get<WriteSavedReply>().RunAsync(null, Draft, Actor.Operator, Ct);

        await app.Get<WriteSavedReply>().RunAsync(id, Draft with { Language = "fi", Text = "Hei {{name}}!" }, Actor.Operator, Ct);
        await app.Get<CountSavedReply>().RunAsync(id, Ct);
        var stored = await app.Get<SavedReplyReader>().ReadAsync(Ct);
        await app.Get<DeleteSavedReply>().RunAsync(id, Actor.Operator, Ct);

        Assert.Equal([new SavedReplyLine(id, "Delivery times", "fi", "Hei {{name}}!", 1)], stored);
        Assert.Empty(await app.Get<SavedReplyReader>().ReadAsync(Ct));
        Assert.Equal(3, await app.ReadAsync(db => db.AuditEntries.CountAsync(line => line.Subject == $"saved reply {id}", Ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_cannot_be_is_refused_and_nothing_is_stored(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        await app.Get<WriteSavedReply>().RunAsync(null, Draft, Actor.Operator, Ct);

        SavedReplyDraft[] wrong = [Draft, Draft with { Title = " " }, Draft with { Title = "b", Language = "sv" }, Draft with { Title = "c", Text = "" }, Draft with { Title = "d", Text = "Hi {{surname}}!" }];
        var fields = new List<string?>();
        foreach (var draft in wrong)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => app.Get<WriteSavedReply>().RunAsync(null, draft, Actor.Operator, Ct));
            fields.Add(refused.Refusals[0].Field);
        }

        Assert.Equal(["title", "title", "language", "text", "text"], fields);
        Assert.Single(await app.Get<SavedReplyReader>().ReadAsync(Ct));
    }

    [Theory]
    [InlineData("Hi {{name}}! Thanks.", "Aino", "Hi Aino! Thanks.")]
    [InlineData("Hi {{ name }}, thanks.", "Aino https://spam.example", "Hi Aino, thanks.")]
    [InlineData("Hi {{name}}, thanks.", "@everybody", "Hi, thanks.")]
    [InlineData("{{name}}, thanks.", "", "thanks.")]
    public void The_name_is_filled_in_as_far_as_it_can_be_said(string text, string person, string said)
    {
        var line = new SavedReplyLine(SavedReplyId.From(1), "Title", "en", text, 0);

        Assert.Equal(said, line.FilledFor(person));
    }
}
