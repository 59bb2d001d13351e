using Engagement.Core.Channels;
using Engagement.Core.Publishing;

namespace Engagement.Core.Tests.Channels;

public sealed class InstagramTextTests
{
    [Theory]
    [InlineData("Thanks @acme.cars!", "acme.cars")]
    [InlineData("@acme_cars, see (@other.name).", "acme_cars other.name")]
    [InlineData("mail me@acme.example", "")]
    [InlineData("@@twice and @", "")]
    [InlineData("End of sentence @acme.", "acme")]
    public void Names_have_dots_inside_and_none_at_the_end(string text, string names) =>
        Assert.Equal(names, string.Join(' ', InstagramText.FindMentions(text).Select(tag => tag.Name)));

    [Theory]
    [InlineData('#', 30, "hashtags")]
    [InlineData('@', 20, "mentions")]
    public void More_than_Instagram_takes_is_refused_with_how_many_there_are(char sign, int most, string what)
    {
        var full = string.Join(' ', Enumerable.Range(1, most).Select(number => $"{sign}tag{number}"));

        Assert.Null(PostText.Check("text", NetworkKind.Instagram, "acme", full, true));
        var refusal = PostText.Check("text", NetworkKind.Instagram, "acme", $"{full} {sign}more", true);

        Assert.Equal($"The text for Instagram (@acme) has {most + 1} {what}; the limit is {most}.", refusal!.Words);
        Assert.Equal((most, most + 1), ((int)refusal.Limit!, (int)refusal.Value!));
    }

    [Fact]
    public void A_hostile_text_is_read_quickly()
    {
        var text = string.Concat(Enumerable.Repeat("@a.", 30_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        _ = TextRules.Measure(NetworkKind.Instagram, text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }
}
