using Engagement.Core.Common;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Common;

public sealed class WordingRotationTests
{
    [Fact]
    public void The_same_wording_never_comes_twice_running() => Prop.ForAll<int, int, long>((count, last, seed) =>
    {
        var wordings = 2 + Math.Abs(count % 20);
        var used = Math.Abs(last % wordings);
        var next = WordingRotation.Next(wordings, used, seed);
        return next >= 0 && next < wordings && next != used;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void All_wordings_get_their_share()
    {
        var used = Enumerable.Range(0, 6_000).Select(seed => WordingRotation.Next(6, null, seed)).GroupBy(wording => wording).ToList();

        Assert.Equal(6, used.Count);
        Assert.All(used, wording => Assert.InRange(wording.Count(), 850, 1_150));
    }

    [Fact]
    public void A_single_wording_is_all_there_is() => Assert.Equal(0, WordingRotation.Next(1, 0, 7));

    [Fact]
    public void A_wording_that_was_taken_away_counts_as_none() => Assert.InRange(WordingRotation.Next(3, 9, 7), 0, 2);

    [Fact]
    public void Without_wordings_there_is_nothing_to_choose() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WordingRotation.Next(0, null, 7));
}
