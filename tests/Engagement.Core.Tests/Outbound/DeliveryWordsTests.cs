using Engagement.Core.Outbound;

namespace Engagement.Core.Tests.Outbound;

public sealed class DeliveryWordsTests
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    [Fact]
    public void A_missed_delivery_says_when_it_was_due_and_until_when_the_program_was_away()
    {
        var words = DeliveryWords.Missed(At("2026-11-19T07:10Z"), At("2026-11-19T09:40Z"), At("2026-11-19T09:41Z"), Helsinki);

        Assert.Equal("Not sent – was due 09:10, the program was not running until 11:40", words);
    }

    [Fact]
    public void Over_midnight_it_says_the_days()
    {
        var words = DeliveryWords.Missed(At("2026-11-19T20:00Z"), At("2026-11-20T06:00Z"), At("2026-11-20T06:01Z"), Helsinki);

        Assert.Equal("Not sent – was due 19 Nov 22:00, the program was not running until 20 Nov 08:00", words);
    }

    [Fact]
    public void Where_the_program_ran_it_does_not_say_that_it_did_not()
    {
        var words = DeliveryWords.Missed(At("2026-11-19T07:10Z"), At("2026-11-18T00:00Z"), At("2026-11-19T09:41Z"), Helsinki);

        Assert.Equal("Not sent – was due 09:10, it could not go out until 11:41", words);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
