using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Themes;

public sealed class RotationTests
{
    private static readonly DateOnly First = new(2026, 11, 19);

    [Theory]
    [OnBothDatabases]
    public async Task An_anniversary_gets_its_day_and_the_slot_says_why_and_offers_others(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var (anniversary, june, plain, third) = (world.Item("Anniversary"), world.Item("June"), world.Item("Plain"), world.Item("Third"));
        anniversary.AboutDate = new DateOnly(1967, 11, 26);
        june.Months = Season.Of([6]).Months;
        await world.App.AddAsync([anniversary, june, plain, third], ThemeWorld.Ct);
        var theme = await world.CreateAsync(world.Draft() with { GapDays = 60 });
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var taken = await world.App.ReadAsync(db => db.Slots.Where(slot => slot.State == SlotState.Filled).OrderBy(slot => slot.LocalDate).ToListAsync(ThemeWorld.Ct));
        Assert.Equal([plain.Id, anniversary.Id], taken.Select(slot => slot.LibraryItemId!.Value));
        Assert.Equal((PickReason.Anniversary, (DateOnly?)new DateOnly(1967, 11, 26)), (taken[1].PickedFor!.Value, taken[1].PickedSince));
        var line = (await world.App.Get<ThemeReader>().OccurrencesAsync(theme, First, First, ThemeWorld.Ct))[0];
        var offers = (await world.App.Get<PoolOfferReader>().ReadAsync(theme, line, ThemeWorld.Ct))!;
        Assert.Equal("Plain", offers.Taken!.Title);
        Assert.Equal(["Third"], offers.Offers.Select(offer => offer.Title));
        Assert.Equal([(PassReason.OutOfSeason, 1), (PassReason.UsedTooNear, 1)], offers.Passed.OrderBy(pass => pass.Reason));

        var change = world.App.Get<ChangeOccurrence>();
        await change.RunAsync(theme, First, new OccurrenceChange.Pick(third.Id), Actor.Robot, ThemeWorld.Ct);
        await Assert.ThrowsAsync<RefusedException>(() => change.RunAsync(theme, First, new OccurrenceChange.Pick(june.Id), Actor.Robot, ThemeWorld.Ct));
        await Assert.ThrowsAsync<RefusedException>(() => change.RunAsync(theme, First, new OccurrenceChange.Restore(), Actor.Robot, ThemeWorld.Ct));

        var slot = await world.App.ReadAsync(db => db.Slots.SingleAsync(row => row.LocalDate == First, ThemeWorld.Ct));
        Assert.Equal((third.Id, PickReason.Person), (slot.LibraryItemId!.Value, slot.PickedFor!.Value));
        Assert.Equal(1, await world.App.ReadAsync(db => db.Posts.CountAsync(post => post.State == PostState.Cancelled, ThemeWorld.Ct)));
        Assert.Equal(0, (await world.App.ReadAsync(db => db.LibraryItems.SingleAsync(row => row.Id == plain.Id, ThemeWorld.Ct))).TimesUsed);
        await change.RunAsync(theme, First, new OccurrenceChange.Skip(), Actor.Robot, ThemeWorld.Ct);
        await change.RunAsync(theme, First, new OccurrenceChange.Restore(), Actor.Robot, ThemeWorld.Ct);
        Assert.Equal(SlotState.Open, (await world.App.ReadAsync(db => db.Slots.SingleAsync(row => row.LocalDate == First, ThemeWorld.Ct))).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_empty_date_is_told_once_to_the_responsible_person_days_ahead(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var (anna, bo) = (Person(world, "anna", WorkRole.Coordinator), Person(world, "bo", WorkRole.Agent));
        await world.App.AddAsync([anna, bo], ThemeWorld.Ct);
        await world.CreateAsync(world.Draft() with { WarnDays = 9 });
        await world.CreateAsync(world.Draft() with { Name = "Of Bo", Pool = null, ResponsibleId = bo.Id, WarnDays = 1 });
        await world.CreateAsync(world.Draft() with { Name = "Never", Pool = null, WarnDays = 0 });
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);
        var warn = world.App.Get<WarnOfGaps>();
        await warn.RunAsync(ThemeWorld.Ct);
        Assert.Equal(0, await world.App.ReadAsync(db => db.OutgoingMails.CountAsync(ThemeWorld.Ct)));

        world.App.Clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(warn.RunAsync(ThemeWorld.Ct), warn.RunAsync(ThemeWorld.Ct));
        await warn.RunAsync(ThemeWorld.Ct);

        var mails = await world.App.ReadAsync(db => db.OutgoingMails.OrderBy(mail => mail.To).ToListAsync(ThemeWorld.Ct));
        Assert.Contains(mails, mail => mail.To == "anna@acme.example");
        Assert.Equal(mails.Count, mails.Select(mail => mail.To).Distinct().Count());
        var toAnna = mails.Single(mail => mail.To == "anna@acme.example");
        Assert.Contains("The pool 'archive' is empty.", toAnna.Text, StringComparison.Ordinal);
        Assert.Contains("Throwback Thursday", toAnna.Text, StringComparison.Ordinal);
        world.App.Clock.Advance(TimeSpan.FromDays(7));
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);
        await warn.RunAsync(ThemeWorld.Ct);
        var later = await world.App.ReadAsync(db => db.OutgoingMails.CountAsync(mail => mail.To == "anna@acme.example", ThemeWorld.Ct));
        Assert.Equal(2, later);
    }

    private static User Person(ThemeWorld world, string name, WorkRole role)
    {
        var email = $"{name}@acme.example";
        return new User { Id = world.App.NextId<UserId>(), DisplayName = name, Role = role, Email = email, UserName = email, NormalizedUserName = email.ToUpperInvariant(), NormalizedEmail = email.ToUpperInvariant() };
    }
}
