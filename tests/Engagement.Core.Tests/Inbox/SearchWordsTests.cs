using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Brake pads", "brake|pads")]
    [InlineData("  jarru-palat, JARRU ", "jarru|palat")]
    [InlineData("äiti Öljy", "äiti|öljy")]
    [InlineData("\"brakes\" OR NEAR(x, 2) * -- ; DROP TABLE", "brakes|or|near|x|2|drop|table")]
    [InlineData("' & ! | <-> :*", "")]
    [InlineData("😀 \ud83d", "")]
    [InlineData("a\u0308iti e\u0301\u0302\u0303", "äiti|é")]
    [InlineData(null, "")]
    public void What_is_typed_becomes_plain_words(string? typed, string words) =>
        Assert.Equal(words, string.Join('|', SearchWords.Of(typed)));

    [Fact]
    public void Nothing_typed_can_break_out_of_the_question_to_the_database()
    {
        var every = new string([.. Enumerable.Range(1, 0x2FF).Select(code => (char)code)]);

        foreach (var word in SearchWords.Of(every))
        {
            Assert.DoesNotContain(word, sign => sign is '"' or '\'' or '\\' or ':' or '*' or '&' or '|' or '!' or '(' or ')' or '<');
        }
    }

    [Fact]
    public void A_question_has_a_bound()
    {
        var words = SearchWords.Of(string.Join(' ', Enumerable.Range(0, 100).Select(number => $"{number}{new string('x', 100)}")));

        Assert.InRange(words.Count, 1, SearchWords.Most);
        Assert.All(words, word => Assert.InRange(word.Length, 1, 40));
    }

    [Fact]
    public void Each_database_is_asked_for_every_word_as_a_beginning()
    {
        Assert.Equal("\"jarru\"* \"palat\"*", SearchWords.ForSqlite(["jarru", "palat"]));
        Assert.Equal("'jarru':* & 'palat':*", SearchWords.ForPostgreSql(["jarru", "palat"]));
    }
}
