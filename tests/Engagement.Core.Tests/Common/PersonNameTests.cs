using Engagement.Core.Common;

namespace Engagement.Core.Tests.Common;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Anna", "Anna")]
    [InlineData("  Jukka-Pekka   Mäkelä ", "Jukka-Pekka Mäkelä")]
    [InlineData("Conan O'Brien", "Conan O'Brien")]
    [InlineData("J.R. Smith", "J.R. Smith")]
    [InlineData("Zoë Nuñez", "Zoë Nuñez")]
    [InlineData("李 小龙", "李 小龙")]
    [InlineData("Мария", "Мария")]
    [InlineData("Anna @evil", "Anna")]
    [InlineData("@everyone", "")]
    [InlineData("Anna #win", "Anna")]
    [InlineData("Anna https://evil.example/x?y=1", "Anna")]
    [InlineData("buy-now.shop", "")]
    [InlineData("Bob www.spam.example", "Bob")]
    [InlineData("Bob evil.co.uk/free", "Bob")]
    [InlineData("mail bob@spam.example", "mail")]
    [InlineData("＠everyone Anna", "Anna")]
    [InlineData("Bob evil．example", "Bob")]
    [InlineData("A\u202Enna", "Anna")]
    [InlineData("An\u200Bna\u0000", "Anna")]
    [InlineData("Anna ❤️🚗", "Anna")]
    [InlineData("<b>Anna</b>", "Anna")]
    [InlineData("Anna <img src=x onerror=alert(1)>", "Anna")]
    [InlineData("A < B", "A B")]
    [InlineData("A\u0335\u0321\u031B\u0324\u032Fnna", "")]
    [InlineData("Nguy\u1EC5n Th\u1ECB", "Nguy\u1EC5n Th\u1ECB")]
    [InlineData("{{Anna}}", "Anna")]
    [InlineData("12345", "")]
    [InlineData("...", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_name_is_safe_to_say_in_public(string? name, string said) => Assert.Equal(said, PersonName.Clean(name));

    [Fact]
    public void A_very_long_name_is_cut_between_visible_characters()
    {
        var said = PersonName.Clean(string.Concat(Enumerable.Repeat("e\u0301\u0323x", 5_000)));

        Assert.Equal(PersonName.MaxLength, new System.Globalization.StringInfo(said).LengthInTextElements);
    }

    [Fact]
    public void Broken_surrogates_do_no_harm() => Assert.Equal("Anna", PersonName.Clean("Anna\uD83D"));
}
