using Engagement.App.Networks.X;

namespace Engagement.Tests.Networks;

public sealed class XWordsTests
{
    [Theory]
    [InlineData("Hello", "Hello", true)]
    [InlineData("Hello", "Hello there", false)]
    [InlineData("See https://example.com/a", "See https://t.co/abc", true)]
    [InlineData("See https://example.com", "See https://example.com/", true)]
    [InlineData("See https://example.com/a", "See https://example.com/b", false)]
    [InlineData("A picture", "A picture https://t.co/abc", true)]
    [InlineData("Thank you!", "@fan @other Thank you!", true)]
    [InlineData("@fan Thank you!", "@fan Thank you!", true)]
    [InlineData("Two  spaces\nand a line", "Two spaces and a line", true)]
    [InlineData("", "https://t.co/abc", true)]
    public void What_X_made_of_our_words_is_recognised(string ours, string theirs, bool same) => Assert.Equal(same, XWords.AreSame(ours, theirs));

    [Fact]
    public void Links_are_shown_in_full_and_characters_as_written()
    {
        var post = new XPost
        {
            Id = "1",
            Text = "Tom &amp; Jerry &lt;3 https://t.co/a https://t.co/b",
            Entities = new([new("https://t.co/a", "https://example.com/long", null), new("https://t.co/b", "https://x.com/me/status/1/photo/1", "3_1")]),
        };

        Assert.Equal("Tom & Jerry <3 https://example.com/long", XWords.Plain(post));
    }
}
