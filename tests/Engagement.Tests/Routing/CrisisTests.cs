using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Routing;
using Engagement.Tests.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Routing;

public sealed class CrisisTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_storm_warns_the_leads_once_with_the_comments_and_calms_down_by_itself(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        var boss = await DeskPeople.AddAsync(scene, "Boss", Ct);
        await DeskPeople.AddAsync(scene, "Maria", Ct);
        await using (var db = scene.Open())
        {
            await db.Users.Where(user => user.Id == boss).ExecuteUpdateAsync(set => set.SetProperty(user => user.Role, WorkRole.Owner), Ct);
        }

        await scene.HearAsync(scene.Comment("c0", "Where is my order? Terrible service.", "fan-0") with { CreatedAt = scene.Clock.GetUtcNow().AddDays(-20) }, Ct);
        foreach (var fan in Enumerable.Range(1, 11))
        {
            await scene.StoreAsync(scene.Comment($"c{fan}", "My order never came, this is terrible.", $"fan-{fan}"), Ct);
        }

        await scene.ReadAsync(Ct);
        await scene.Get<WatchForCrisis>().RunAsync(Ct);
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.Get<WatchForCrisis>().RunAsync(Ct);

        await using var later = scene.Open();
        var signal = await later.CrisisSignals.AsNoTracking().SingleAsync(Ct);
        Assert.Equal((11, 11), (signal.Observed, signal.Comments.Count));
        Assert.InRange(signal.Expected, 0.05, 1);
        var notice = await later.DeskNotices.SingleAsync(Ct);
        Assert.Equal((boss, NoticeKind.Crisis, signal.Id), (notice.UserId, notice.Kind, notice.SignalId));
        var mail = await later.OutgoingMails.SingleAsync(Ct);
        Assert.Equal("Boss@aurora.example", mail.To);
        Assert.Contains("My order never came", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Aurora Motors: 11 angry or urgent comments in an hour", mail.Subject);

        scene.Clock.Advance(TimeSpan.FromHours(3));
        await scene.Get<WatchForCrisis>().RunAsync(Ct);
        var view = await scene.Get<CrisisReader>().FindAsync(signal.Id, Ct);
        Assert.NotNull(view!.EndedAt);
        await Assert.ThrowsAsync<RefusedException>(() => scene.Get<EndCrisis>().RunAsync(signal.Id, wasNothing: false, Actor.Operator, Ct));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_people_say_of_a_warning_is_how_its_false_alarms_are_measured(StorageProvider provider)
    {
        await using var scene = await InboxScene.OpenAsync(provider, Ct);
        await scene.HearAsync(scene.Comment("c0", "Lovely old car", "fan-0") with { CreatedAt = scene.Clock.GetUtcNow().AddDays(-60) }, Ct);
        foreach (var fan in Enumerable.Range(1, 22))
        {
            // Twelve this hour, and ten on a day on which nobody watched yet.
            var at = scene.Clock.GetUtcNow().AddDays(fan > 12 ? -40 : 0);
            await scene.StoreAsync(scene.Comment($"c{fan}", "My order never came, this is terrible.", $"fan-{fan}") with { CreatedAt = at }, Ct);
        }

        await scene.ReadAsync(Ct);
        await scene.Get<WatchForCrisis>().RunAsync(Ct);
        await using var db = scene.Open();
        var signal = await db.CrisisSignals.AsNoTracking().SingleAsync(Ct);
        await scene.Get<EndCrisis>().RunAsync(signal.Id, wasNothing: false, Actor.Operator, Ct);
        var real = Assert.Single(await scene.Get<CrisisHistoryReader>().ReadAsync(scene.Page.Id, Ct));
        await db.CrisisSignals.ExecuteUpdateAsync(set => set.SetProperty(row => row.WasNothing, true), Ct);
        var nothing = Assert.Single(await scene.Get<CrisisHistoryReader>().ReadAsync(scene.Page.Id, Ct));

        Assert.InRange(real.Judged.TotalDays, 52.9, 53.1);
        Assert.Equal([signal.Id, null], real.Warnings.Select(warning => warning.Signal));
        Assert.Equal((1, 1), (real.Confirmed, real.FalseAlarms));
        Assert.Equal((0, 2), (nothing.Confirmed, nothing.FalseAlarms));
        Assert.InRange(nothing.FalseAlarmsAMonth!.Value, 1.1, 1.2);
        Assert.Equal([false, true], (await scene.Get<CrisisHistoryReader>().ReadAsync(null, Ct)).Select(channel => channel.Warnings.Count == 0).Order());
    }
}
