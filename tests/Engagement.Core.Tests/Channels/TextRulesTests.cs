using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class TextRulesTests
{
    private const string Family = "👨‍👩‍👧‍👦";

    [Theory]
    [InlineData(NetworkKind.X, "hello", 5, 280)]
    [InlineData(NetworkKind.X, "日本", 4, 280)]
    [InlineData(NetworkKind.X, Family, 2, 280)]
    [InlineData(NetworkKind.X, "🇫🇮 #1️⃣", 6, 280)]
    [InlineData(NetworkKind.X, "see https://example.com/a/very/long/path?with=query", 27, 280)]
    [InlineData(NetworkKind.Bluesky, Family, 1, 300)]
    [InlineData(NetworkKind.Bluesky, "see https://example.com", 23, 300)]
    [InlineData(NetworkKind.Facebook, "hello", 5, 63_206)]
    [InlineData(NetworkKind.Instagram, "hello", 5, 2_200)]
    [InlineData(NetworkKind.Mastodon, "see https://example.com/a/very/long/path?with=query", 27, 500)]
    public void Each_network_counts_its_own_way(NetworkKind network, string text, int length, int limit)
    {
        var measure = TextRules.Measure(network, text);

        Assert.Equal(new TextMeasure(length, limit, true), measure);
    }

    [Fact]
    public void Bluesky_refuses_few_graphemes_of_many_bytes()
    {
        var measure = TextRules.Measure(NetworkKind.Bluesky, string.Concat(Enumerable.Repeat(Family, 130)));

        Assert.Equal(new TextMeasure(130, 300, false), measure);
    }

    [Theory]
    [InlineData(NetworkKind.X, 280)]
    [InlineData(NetworkKind.Bluesky, 300)]
    [InlineData(NetworkKind.Facebook, 63_206)]
    [InlineData(NetworkKind.Instagram, 2_200)]
    public void The_limit_itself_still_fits_and_one_more_does_not(NetworkKind network, int limit)
    {
        Assert.True(TextRules.Measure(network, new string('a', limit)).Valid);
        Assert.False(TextRules.Measure(network, new string('a', limit + 1)).Valid);
    }

    [Fact]
    public void Instagram_refuses_more_than_thirty_hashtags()
    {
        var thirty = string.Join(' ', Enumerable.Range(1, 30).Select(number => $"#tag{number}"));

        Assert.True(TextRules.Measure(NetworkKind.Instagram, thirty).Valid);
        Assert.False(TextRules.Measure(NetworkKind.Instagram, thirty + " #one").Valid);
    }

    [Fact]
    public void A_broken_surrogate_is_counted_and_does_not_throw()
    {
        Assert.Equal(4, TextRules.Measure(NetworkKind.X, "ab\ud83d").Length);
    }

    [Fact]
    public void A_hostile_text_is_measured_quickly()
    {
        var text = string.Concat(Enumerable.Repeat("a-a_a.", 10_000)) + "http://" + new string('(', 5_000);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var measure = TextRules.Measure(NetworkKind.X, text);

        Assert.False(measure.Valid);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }
}
