using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class PageCardTests
{
    [Fact]
    public void What_a_page_says_of_itself_is_read_in_any_order_and_spelling()
    {
        var card = PageCard.Read("""
            <html><head><title>Fallback</title>
            <META content='The &quot;museum&quot; of   cars' Property=og:title>
            <meta property="og:description" content="Open <daily> &amp; free"/><meta name="og:image" content="/a.png?x=1&amp;y=2">
            """);

        Assert.Equal(new PageCard("The \"museum\" of cars", "Open <daily> & free", "/a.png?x=1&y=2"), card);
    }

    [Theory]
    [InlineData("<title> Only\n a title </title>", "Only a title")]
    [InlineData("<p>nothing</p>", null)]
    [InlineData("<meta property='og:title' content=''><title></title>", null)]
    public void A_title_is_enough_and_without_one_there_is_no_card(string html, string? title) => Assert.Equal(title, PageCard.Read(html)?.Title);

    [Fact]
    public void A_page_of_unclosed_tags_is_read_at_once()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var card = PageCard.Read(string.Concat(Enumerable.Repeat("<meta a=\"", 50_000)) + "<title>x</title>");

        Assert.Equal("x", card?.Title);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void Long_words_are_cut()
    {
        var card = PageCard.Read($"<title>{new string('a', 298)}😀😀</title>");

        Assert.EndsWith("…", card!.Title, StringComparison.Ordinal);
        Assert.True(card.Title.Length <= 300);
    }
}
