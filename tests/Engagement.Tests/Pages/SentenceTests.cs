using System.Globalization;
using System.Text.RegularExpressions;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Engagement.Web.Texts;

namespace Engagement.Tests.Pages;

/// <summary>What flows refuse and the ledger notes, on a page in Finnish.</summary>
public sealed partial class SentenceTests
{
    private static readonly string[] Rooms = ["App/Publishing", "App/Themes", "App/Library", "App/Rights", "App/Outbound", "Core/Publishing", "Core/Outbound"];

    // Of bugs and of settings, not for people who publish.
    private static readonly string[] NotSaid = ["Exception(", "LoggerMessage", "[Range", "[Required", "/// "];

    [Theory]
    [InlineData("There is no theme “Fan Friday”.", "Teemaa ”Fan Friday” ei ole.")]
    [InlineData("The Mastodon server did not answer in time.", "Mastodon-palvelin ei vastannut ajoissa.")]
    [InlineData("Somebody else changed the item. Look at it again. Choose at least one channel.", "Joku muu muutti aineistoa. Katso sitä uudelleen. Valitse vähintään yksi kanava.")]
    [InlineData("A network's own words", "A network's own words")]
    public void A_sentence_is_said_in_the_language_of_its_reader(string english, string finnish)
    {
        Assert.Equal(finnish, In("fi", () => Sentences.Of(english)));
        Assert.Equal(english, In("en", () => Sentences.Of(english)));
    }

    [Fact]
    public void A_text_that_is_too_long_says_so_with_its_numbers()
    {
        var refused = new RefusedException(PostText.Check("text", NetworkKind.X, "acme", new string('x', 300), false)!);

        Assert.Equal("Teksti on 300 merkkiä pitkä (X, @acme); raja on 280.", In("fi", () => Sentences.Of(refused)));
    }

    [Fact]
    public void What_the_publishing_rooms_say_is_known()
    {
        var said = Rooms.SelectMany(room => Directory.GetFiles(Tree.PathOf("src", $"Engagement.{room.Replace('/', Path.DirectorySeparatorChar)}"), "*.cs"))
            .SelectMany(File.ReadLines)
            .Where(line => !NotSaid.Any(mark => line.Contains(mark, StringComparison.Ordinal)) || line.Contains("RefusedException.", StringComparison.Ordinal))
            .SelectMany(line => Literal().Matches(line).Select(match => match.Groups[1].Value))
            .Where(text => Sentence().IsMatch(text))
            .Select(text => Place().Replace(text.Replace("\\\"", "\"", StringComparison.Ordinal), "7"))
            .Distinct()
            .ToList();

        Assert.True(said.Count > 80, $"Only {said.Count} sentences were found; the search is broken.");
        Assert.Empty(In("fi", () => said.Where(text => Sentences.Of(text) == text).ToList()));
    }

    private static T In<T>(string language, Func<T> ask)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return ask();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [GeneratedRegex("\"((?:[^\"\\\\{]|\\\\.|\\{[^{}\"]*(?:\"[^\"]*\"[^{}\"]*)*\\})+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^(?:\p{Lu}|“|\{).* .*[.?”]$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Place();
}
