using Engagement.Core.Notices;

namespace Engagement.Core.Tests.Notices;

public sealed class NoticeRulesTests
{
    private static readonly DateTimeOffset Made = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_notice_is_tried_for_a_whole_day_at_growing_distances()
    {
        var tries = new List<DateTimeOffset> { Made };
        while (NoticeRules.NextTry(tries.Count, Made, tries[^1]) is { } next)
        {
            tries.Add(next);
        }

        var waits = tries.Zip(tries.Skip(1), (before, after) => after - before).ToList();
        Assert.Equal(Made + NoticeRules.Patience, tries[^1]);
        Assert.Equal(TimeSpan.FromSeconds(10), waits[0]);
        Assert.InRange(tries.Count, 15, 30);
        Assert.All(waits.SkipLast(1).Zip(waits.Skip(1).SkipLast(1)), pair => Assert.True(pair.Second >= pair.First));
        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromHours(2)));
    }

    [Fact]
    public void After_the_day_there_is_no_further_try() => Assert.Null(NoticeRules.NextTry(3, Made, Made + NoticeRules.Patience));

    [Fact]
    public void The_signature_is_over_instant_and_body()
    {
        var signature = NoticeRules.Sign("secret", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), """{"a":1}""");

        Assert.Equal("t=1700000000,v1=49f24e537407743fa4a0242bb63b94b9a47ee99cbbe071ccd8a22550ae411686", signature);
        Assert.NotEqual(signature, NoticeRules.Sign("other", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), """{"a":1}"""));
    }
}
