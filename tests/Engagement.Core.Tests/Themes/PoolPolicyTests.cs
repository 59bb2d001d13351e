using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Themes;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Themes;

public sealed class PoolPolicyTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    [Fact]
    public void What_happened_on_that_day_is_offered_first_and_says_so()
    {
        var choice = PoolPolicy.Choose([Item(1), Item(2, about: new(1967, 11, 26), used: [new(2025, 11, 26)])], Ask());

        Assert.Equal(new PoolOffer(new(2), PickReason.Anniversary, new(1967, 11, 26)), choice.Offers[0]);
        Assert.Equal(new PoolOffer(new(1), PickReason.NeverUsed, null), choice.Offers[1]);
    }

    [Fact]
    public void An_anniversary_on_another_date_of_the_theme_is_left_to_that_date()
    {
        var choice = PoolPolicy.Choose([Item(1, about: new(1967, 12, 3)), Item(2, used: [new(2026, 1, 1)])], Ask(others: [new(2026, 12, 3)]));

        Assert.Equal([new LibraryItemId(2), new(1)], choice.Offers.Select(offer => offer.Id));
    }

    [Fact]
    public void The_least_recently_used_comes_first_and_what_was_never_used_before_it()
    {
        var choice = PoolPolicy.Choose([Item(1, used: [new(2026, 3, 1), new(2025, 1, 1)]), Item(2, used: [new(2026, 2, 1)]), Item(3)], Ask());

        Assert.Equal([3L, 2, 1], choice.Offers.Select(offer => offer.Id.Value));
        Assert.Equal(new DateOnly(2026, 2, 1), choice.Offers[1].Since);
    }

    [Fact]
    public void Each_reason_against_an_item_is_said()
    {
        var choice = PoolPolicy.Choose(
            [
                Item(1) with { MayPublish = false }, Item(2) with { FitsLanguage = false }, Item(3) with { Season = Season.Of([6]) },
                Item(4, used: [Day.AddDays(-29)]), Item(5, used: [Day.AddDays(29)]), Item(6, used: [Day.AddDays(-30)]),
            ],
            Ask(gap: 30));

        Assert.Equal(new LibraryItemId(6), Assert.Single(choice.Offers).Id);
        Assert.Equal(
            [PassReason.NoRight, PassReason.OtherLanguage, PassReason.OutOfSeason, PassReason.UsedTooNear, PassReason.UsedTooNear],
            choice.Passed.Select(pass => pass.Reason));
    }

    [Theory]
    [InlineData("1968-02-29", "2027-02-28", true)]
    [InlineData("1968-02-29", "2028-02-28", false)]
    [InlineData("1968-02-29", "2028-02-29", true)]
    [InlineData("2026-11-26", "2026-11-26", false)]
    [InlineData("1967-11-26", "1960-11-26", false)]
    public void An_anniversary_is_the_same_day_of_a_later_year(string about, string on, bool expected) =>
        Assert.Equal(expected, PoolPolicy.IsAnniversary(DateOnly.Parse(about, null), DateOnly.Parse(on, null)));

    [Fact]
    public void Whatever_the_pool_nothing_is_offered_without_a_right_out_of_season_or_within_the_gap_and_nothing_is_lost() =>
        Prop.ForAll<int[], int, int>((seeds, gapSeed, daySeed) =>
        {
            var gap = Math.Abs(gapSeed % 90);
            var day = Day.AddDays(daySeed % 400);
            var pool = seeds.Select((seed, index) => Random(index + 1, seed, day)).ToList();
            var choice = PoolPolicy.Choose(pool, new PoolQuestion(day, gap, new HashSet<DateOnly> { day.AddDays(7) }));
            var byId = pool.ToDictionary(item => item.Id);
            var offered = choice.Offers.Select(offer => byId[offer.Id]).ToList();
            var late = choice.Offers.SkipWhile(offer => offer.Reason == PickReason.Anniversary);
            return offered.TrueForAll(item => item.MayPublish && item.FitsLanguage && item.Season.Includes(day))
                && offered.TrueForAll(item => item.UsedOn.All(used => Math.Abs(used.DayNumber - day.DayNumber) >= gap))
                && late.All(offer => offer.Reason != PickReason.Anniversary)
                && choice.Offers.Count + choice.Passed.Count == pool.Count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_of_weekly_slots_never_uses_an_item_twice_within_the_gap_and_uses_all_alike() =>
        Prop.ForAll<int, int>((sizeSeed, gapSeed) =>
        {
            var (size, gap) = (1 + Math.Abs(sizeSeed % 30), Math.Abs(gapSeed % 120));
            var uses = Enumerable.Range(1, size).ToDictionary(id => new LibraryItemId(id), _ => new List<DateOnly>());
            for (var week = 0; week < 52; week++)
            {
                var date = Day.AddDays(7 * week);
                var choice = PoolPolicy.Choose([.. uses.Select(pair => Item((int)pair.Key.Value, used: [.. pair.Value]))], new PoolQuestion(date, gap, new HashSet<DateOnly>()));
                if (choice.Offers.Count > 0)
                    uses[choice.Offers[0].Id].Add(date);
            }

            return uses.Values.All(days => days.Zip(days.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber >= Math.Max(gap, 1)))
                && uses.Values.Max(days => days.Count) - uses.Values.Min(days => days.Count) <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_season_names_its_months_and_all_or_none_are_the_whole_year()
    {
        Assert.True(Season.Of([6]).Includes(new DateOnly(2026, 6, 30)));
        Assert.False(Season.Of([6]).Includes(new DateOnly(2026, 7, 1)));
        Assert.Equal([1, 12], Season.Of([12, 1, 13, 0]).ToMonths());
        Assert.Equal(default, Season.Of(Enumerable.Range(1, 12)));
        Assert.True(default(Season).Includes(new DateOnly(2026, 1, 1)));
    }

    private static PoolQuestion Ask(int gap = 0, DateOnly[]? others = null) => new(Day, gap, (others ?? []).ToHashSet());

    private static PoolCandidate Item(int id, DateOnly? about = null, DateOnly[]? used = null) => new(new(id), true, true, default, about, used ?? []);

    private static PoolCandidate Random(int id, int seed, DateOnly day)
    {
        var bits = Math.Abs((long)seed);
        return new PoolCandidate(
            new(id),
            bits % 3 != 0,
            bits % 5 != 0,
            new Season((int)(bits % 0x1000)),
            bits % 2 == 0 ? null : day.AddYears(-(int)(bits % 50)).AddDays((int)(bits % 3)),
            [.. Enumerable.Range(0, (int)(bits % 4)).Select(turn => day.AddDays((int)((bits / (turn + 1)) % 200) - 100))]);
    }
}
