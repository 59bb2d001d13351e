using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class HtmlWordsTests
{
    [Theory]
    [InlineData("<p>Hello</p>", "Hello")]
    [InlineData("<p>One</p><p>Two<br />Three</p>", "One\n\nTwo\nThree")]
    [InlineData("""<p><span class="h-card" translate="no"><a href="https://m.example/@aino" class="u-url mention">@<span>aino</span></a></span> Kiitos &amp; hei</p>""", "@aino Kiitos & hei")]
    [InlineData("""<a href="https://example.com/long"><span class="invisible">https://</span><span class="ellipsis">example.com/</span><span class="invisible">long</span></a>""", "https://example.com/long")]
    [InlineData("a<script>alert('x')</script>b<style>p{}</style>c", "abc")]
    [InlineData("1 &lt; 2 &#128663; &unknown;", "1 < 2 🚗 &unknown;")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "one\ntwo")]
    [InlineData("broken <p", "broken")]
    [InlineData("", "")]
    public void A_reader_sees_the_words(string html, string words) => Assert.Equal(words, HtmlWords.Read(html));

    [Fact]
    public void Nothing_that_is_written_breaks_it()
    {
        var dice = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string(dice.GetItems<char>("<>/&;#x1p\n\"' =script\uD83D\uDE97", dice.Next(60)));
            Assert.DoesNotContain("<p>", HtmlWords.Read(text), StringComparison.Ordinal);
        }
    }
}
