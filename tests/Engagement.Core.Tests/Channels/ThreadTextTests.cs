using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class ThreadTextTests
{
    [Fact]
    public void A_server_that_takes_more_needs_fewer_parts()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 150));

        Assert.Equal(2, ThreadText.Split(NetworkKind.Mastodon, text).Count);
        Assert.Single(ThreadText.Split(NetworkKind.Mastodon, text, most: 1_000));
    }

    [Fact]
    public void A_short_text_is_one_part() => Assert.Equal(["Hello"], ThreadText.Split(NetworkKind.X, "Hello"));

    [Fact]
    public void The_writers_own_cuts_hold()
    {
        const string text = "One\n---\nTwo\nmore\n ---  \n\nThree";

        Assert.Equal(["One", "Two\nmore", "Three"], ThreadText.Split(NetworkKind.Bluesky, text));
        Assert.Equal(["One\n\nTwo\nmore\n\nThree"], ThreadText.Split(NetworkKind.Facebook, text));
    }

    [Theory]
    [InlineData(NetworkKind.X)]
    [InlineData(NetworkKind.Bluesky)]
    [InlineData(NetworkKind.Mastodon)]
    public void Every_part_of_a_long_text_fits_and_no_word_is_lost(NetworkKind network)
    {
        var sentences = Enumerable.Range(1, 80).Select(number => $"Sentence {number} tells of 日本 👨‍👩‍👧‍👦 and https://example.com/{new string('a', number)}");
        var text = string.Join(". ", sentences) + ".";

        var parts = ThreadText.Split(network, text);

        Assert.True(parts.Count > 3);
        Assert.All(parts, part => Assert.True(TextRules.Measure(network, part).Valid));
        Assert.Equal(Words(text), parts.SelectMany(Words));
        Assert.All(parts.SkipLast(1), part => Assert.EndsWith(".", part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_is_a_better_cut_than_a_sentence()
    {
        var text = $"{new string('a', 150)}. {new string('b', 20)}.\n\n{new string('c', 150)}.";

        var parts = ThreadText.Split(NetworkKind.X, text);

        Assert.Equal([text[..text.IndexOf('\n', StringComparison.Ordinal)], new string('c', 150) + "."], parts);
    }

    [Fact]
    public void A_word_too_long_for_the_network_stays_whole_and_is_refused_by_its_part()
    {
        var part = Assert.Single(ThreadText.Split(NetworkKind.X, new string('x', 300)));

        Assert.False(TextRules.Measure(NetworkKind.X, part).Valid);
    }

    [Fact]
    public void A_random_text_never_loses_a_word_and_never_makes_a_part_too_long()
    {
        var random = new Random(7);
        for (var run = 0; run < 60; run++)
        {
            var words = Enumerable.Range(0, random.Next(1, 160)).Select(_ => random.Next(9) switch
            {
                0 => "日本語",
                1 => "👩‍🚒",
                2 => "https://example.org/" + new string('q', random.Next(60)),
                3 => "end.",
                4 => "para.\n\n",
                5 => "---",
                _ => new string('w', random.Next(1, 12)),
            });
            var text = string.Join(' ', words);

            var parts = ThreadText.Split(NetworkKind.X, text);

            Assert.Equal(Words(text), parts.SelectMany(Words));
            Assert.All(parts, part => Assert.True(TextRules.Measure(NetworkKind.X, part).Valid, $"run {run}: {part}"));
        }
    }

    private static IEnumerable<string> Words(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != ThreadText.Cut);
}
