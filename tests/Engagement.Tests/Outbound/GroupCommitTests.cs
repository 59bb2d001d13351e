using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Outbound;

public sealed class GroupCommitTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Many_callers_at_once_are_all_written_and_each_gets_its_own_answer(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        var commit = app.Get<GroupCommit>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => commit.RunAsync(
            (db, _) =>
            {
                db.Settings.Add(new WorkspaceSetting { Key = $"key {number}", Value = "v" });
                return Task.FromResult(number);
            },
            ct)));

        Assert.Equal(Enumerable.Range(0, 300), answers);
        Assert.Equal(300, await app.ReadAsync(db => db.Settings.CountAsync(ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task One_that_breaks_a_rule_fails_alone_and_the_others_are_written(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        var commit = app.Get<GroupCommit>();
        await app.AddAsync([new WorkspaceSetting { Key = "taken", Value = "v" }], ct);

        var runs = Enumerable.Range(0, 40).Select(number => commit.RunAsync(
            (db, _) =>
            {
                db.Settings.Add(new WorkspaceSetting { Key = number == 17 ? "taken" : $"key {number}", Value = "v" });
                return number == 23 ? throw new InvalidOperationException("A bug in one of them.") : Task.CompletedTask;
            },
            ct)).ToList();
        await Task.WhenAll(runs.Select(run => run.ContinueWith(_ => { }, ct, TaskContinuationOptions.None, TaskScheduler.Default)));

        Assert.Equal([17, 23], runs.Index().Where(run => run.Item.IsFaulted).Select(run => run.Index));
        await Assert.ThrowsAsync<DbUpdateException>(() => runs[17]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => runs[23]);
        Assert.Equal(39, await app.ReadAsync(db => db.Settings.CountAsync(ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_answered_is_on_the_disk_and_what_waits_at_the_end_is_written_before_it(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        var commit = app.Get<GroupCommit>();
        await commit.RunAsync((db, _) => Add(db, "answered"), ct);
        var answered = await app.ReadAsync(db => db.Settings.AnyAsync(row => row.Key == "answered", ct));

        var waiting = Enumerable.Range(0, 20).Select(number => commit.RunAsync((db, _) => Add(db, $"late {number}"), ct)).ToList();
        await commit.DisposeAsync();

        Assert.True(answered);
        await Task.WhenAll(waiting);
        Assert.Equal(21, await app.ReadAsync(db => db.Settings.CountAsync(ct)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => commit.RunAsync((db, _) => Add(db, "too late"), ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Callers_that_gave_up_before_their_turn_change_nothing(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var app = await TestApp.StartAsync(provider, ct);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Get<GroupCommit>().RunAsync((db, _) => Add(db, "no"), gone.Token));

        Assert.Equal(0, await app.ReadAsync(db => db.Settings.CountAsync(ct)));
    }

    private static Task Add(EngagementContext db, string key)
    {
        db.Settings.Add(new WorkspaceSetting { Key = key, Value = "v" });
        return Task.CompletedTask;
    }
}
