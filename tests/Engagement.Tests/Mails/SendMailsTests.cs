using System.Text;
using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Mails;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.Tests.Mails;

public sealed class SendMailsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_mail_is_written_once_and_sent_once(StorageProvider provider)
    {
        await using var receiver = new MailReceiver();
        await using var app = await StartAsync(provider, receiver);

        var id = await WriteAsync(app, "weekly-report/2026-W47/1/7");
        Assert.Null(await WriteAsync(app, "weekly-report/2026-W47/1/7"));
        Assert.Equal(1, await SendAsync(app));
        Assert.Equal(0, await SendAsync(app));

        var text = Assert.Single(receiver.Taken);
        var row = await ReadAsync(app, id!.Value);
        Assert.Equal(MailState.Sent, row.State);
        Assert.Contains($"Message-ID: <{row.MessageId}>", text, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("Hyvää huomenta,\r\n.\r\n")), text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("MAIL FROM:<desk@acme.example>", receiver.Commands);
        Assert.Contains("RCPT TO:<aino@acme.example>", receiver.Commands);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_server_that_refuses_is_asked_again_later_shown_in_words_and_given_up_after_a_day(StorageProvider provider)
    {
        await using var receiver = new MailReceiver();
        await using var app = await StartAsync(provider, receiver);
        receiver.Answers["RCPT"] = "451 4.7.1 come back later";
        var id = (await WriteAsync(app, "invite/1"))!.Value;

        await SendAsync(app);
        await SendAsync(app);
        var waiting = await ReadAsync(app, id);
        var health = await app.Get<MailReader>().ReadHealthAsync(Ct);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        receiver.Answers.Clear();
        await SendAsync(app);

        Assert.Equal((MailState.Waiting, 1), (waiting.State, waiting.Attempts));
        Assert.Contains("451 4.7.1 come back later", health.Problem, StringComparison.Ordinal);
        Assert.Single(receiver.Taken);
        Assert.True((await app.Get<MailReader>().ReadHealthAsync(Ct)).IsWell);

        receiver.Answers[""] = "554 not today";
        var other = (await WriteAsync(app, "invite/2"))!.Value;
        for (var hour = 0; hour < 30; hour++)
        {
            await SendAsync(app);
            app.Clock.Advance(TimeSpan.FromHours(1));
        }

        var given = await ReadAsync(app, other);
        Assert.Equal(MailState.Failed, given.State);
        Assert.InRange(given.Attempts, 4, 9);
        Assert.Contains("554 not today", given.Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await app.Get<MailReader>().ReadHealthAsync(Ct)).Failed);
    }

    [Theory]
    [OnBothDatabases]
    public async Task After_an_unclear_answer_a_mail_is_never_sent_again_by_itself(StorageProvider provider)
    {
        await using var receiver = new MailReceiver();
        await using var app = await StartAsync(provider, receiver);
        receiver.Answers["."] = null;
        var id = (await WriteAsync(app, "invite/1"))!.Value;

        await SendAsync(app);
        receiver.Answers.Clear();
        app.Clock.Advance(TimeSpan.FromHours(3));
        await SendAsync(app);

        Assert.Single(receiver.Taken);
        var row = await ReadAsync(app, id);
        Assert.Equal(MailState.Unknown, row.State);
        Assert.Contains("may have arrived", row.Reason, StringComparison.Ordinal);

        await app.Get<DecideMail>().RunAsync(id, send: true, Actor.Robot, Ct);
        await SendAsync(app);
        Assert.Equal(2, receiver.Taken.Count);
        Assert.Equal(MailState.Sent, (await ReadAsync(app, id)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_connection_that_breaks_before_the_mail_is_handed_over_is_tried_again(StorageProvider provider)
    {
        await using var receiver = new MailReceiver();
        await using var app = await StartAsync(provider, receiver);
        receiver.Answers["DATA"] = null;
        var id = (await WriteAsync(app, "invite/1"))!.Value;

        await SendAsync(app);
        receiver.Answers.Clear();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync(app);

        Assert.Single(receiver.Taken);
        Assert.Equal((MailState.Sent, 2), await StateAsync(app, id));
    }

    [Theory]
    [OnBothDatabases(true, MailState.Unknown)]
    [OnBothDatabases(false, MailState.Waiting)]
    public async Task What_a_process_was_sending_when_it_died_is_unknown_only_once_it_was_handed_over(StorageProvider provider, bool handedOver, MailState expected)
    {
        await using var receiver = new MailReceiver();
        await using var app = await StartAsync(provider, receiver);
        receiver.Answers[""] = "421 closed for the test";
        var id = (await WriteAsync(app, "invite/1"))!.Value;
        var dead = app.NextId<WorkerId>();
        await using (var db = app.Open())
        {
            await db.OutgoingMails.Where(row => row.Id == id).ExecuteUpdateAsync(
                row => row.SetProperty(mail => mail.State, MailState.Sending).SetProperty(mail => mail.ClaimedBy, dead).SetProperty(mail => mail.HandedOver, handedOver), Ct);
        }

        await SendAsync(app);

        Assert.Equal(expected, (await ReadAsync(app, id)).State);
        Assert.Equal(handedOver ? 0 : 1, (await ReadAsync(app, id)).Attempts);
    }

    [Fact]
    public async Task The_hand_over_is_written_down_before_the_server_can_take_the_mail()
    {
        await using var receiver = new MailReceiver();
        await using var app = await StartAsync(StorageProvider.Sqlite, receiver);
        var id = (await WriteAsync(app, "invite/1"))!.Value;
        OutgoingMail? then = null;
        receiver.BeforeAnswer = async () => then = await ReadAsync(app, id);

        await SendAsync(app);

        Assert.NotNull(then);
        Assert.Equal((MailState.Sending, true, 1), (then.State, then.HandedOver, then.Attempts));
    }

    [Fact]
    public async Task Without_a_server_mails_wait_and_nothing_is_in_trouble()
    {
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct);
        var id = (await WriteAsync(app, "invite/1"))!.Value;

        await SendAsync(app);

        var health = await app.Get<MailReader>().ReadHealthAsync(Ct);
        Assert.Equal((MailState.Waiting, 0), await StateAsync(app, id));
        Assert.Equal((MailServerKind.None, 1, true), (health.Server.Kind, health.Waiting, health.IsWell));
    }

    [Fact]
    public async Task A_restored_workspace_sends_nothing_that_may_have_left_before()
    {
        await using var receiver = new MailReceiver();
        await using var app = await StartAsync(StorageProvider.Sqlite, receiver);
        var before = (await WriteAsync(app, "invite/1"))!.Value;

        await app.Get<MailsAfterRestore>().RunAsync(Ct);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var again = (await WriteAsync(app, "weekly-report/2026-W46/1/7", due: app.Clock.GetUtcNow() - TimeSpan.FromHours(4)))!.Value;
        var fresh = (await WriteAsync(app, "invite/2"))!.Value;
        await SendAsync(app);

        Assert.Equal(
            [MailState.Unknown, MailState.Unknown, MailState.Sent],
            [(await ReadAsync(app, before)).State, (await ReadAsync(app, again)).State, (await ReadAsync(app, fresh)).State]);
    }

    [Theory]
    [InlineData("Smtp:Port", "70000")]
    [InlineData("Smtp:From", "nobody")]
    [InlineData("Smtp:User", "desk")]
    public async Task A_bad_setting_stops_the_start_only_where_a_host_is_given(string key, string value)
    {
        KeyValuePair<string, string?>[] settings = [new("Smtp:From", key == "Smtp:From" ? value : "desk@acme.example"), new(key == "Smtp:From" ? "Smtp:Port" : key, key == "Smtp:From" ? "25" : value)];
        await using var without = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, settings);
        await using var with = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, settings.Append(new("Smtp:Host", "127.0.0.1")));

        without.Get<IStartupValidator>().Validate();
        var problem = Assert.Throws<OptionsValidationException>(() => with.Get<IStartupValidator>().Validate());

        Assert.Contains("Smtp:", problem.Message, StringComparison.Ordinal);
    }

    private static async Task<TestApp> StartAsync(StorageProvider provider, MailReceiver receiver)
    {
        var app = await TestApp.StartAsync(provider, Ct, receiver.Settings);
        await app.Get<WorkerHeartbeat>().StartAsync(Ct);
        return app;
    }

    // The clock leaps in tests; the heartbeat needs a moment to follow.
    private static async Task<int> SendAsync(TestApp app)
    {
        await Eventually.TrueAsync(() => Task.FromResult(!app.Get<WorkerHeartbeat>().Lost.IsCancellationRequested), Ct);
        return await app.Get<SendMails>().RunAsync(Ct);
    }

    private static async Task<OutgoingMailId?> WriteAsync(TestApp app, string key, DateTimeOffset? due = null)
    {
        await using var db = app.Open();
        var words = new MailWords("Viikko 47 – näin meni", "Hyvää huomenta,\n.\n", "<p>Hyvää huomenta</p>");
        var row = await app.Get<MailBox>().AddAsync(db, new MailDraft { Key = key, To = "aino@acme.example", ToName = "Aino", Words = words, DueAt = due }, Ct);
        await db.SaveChangesAsync(Ct);
        return row?.Id;
    }

    private static Task<OutgoingMail> ReadAsync(TestApp app, OutgoingMailId id) =>
        app.ReadAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    private static async Task<(MailState State, int Attempts)> StateAsync(TestApp app, OutgoingMailId id)
    {
        var row = await ReadAsync(app, id);
        return (row.State, row.Attempts);
    }
}
