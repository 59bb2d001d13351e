using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class MastodonTextTests
{
    [Theory]
    [InlineData("hello", 5)]
    [InlineData("see https://example.com/a/very/long/path?with=query", 27)]
    [InlineData("hello @aino@elsewhere.example", 11)]
    [InlineData("hello @aino and @jari@mastodon.social!", 22)]
    [InlineData("https://mastodon.social/@aino@other.example", 23)]
    [InlineData("👨‍👩‍👧‍👦é", 2)]
    public void It_counts_as_Mastodon_does(string text, int length) => Assert.Equal(length, MastodonText.Length(text));

    [Theory]
    [InlineData("Thank you!", "aino", "@aino Thank you!")]
    [InlineData("@aino thank you!", "aino", "@aino thank you!")]
    [InlineData("Thank you, @Aino!", "aino", "Thank you, @Aino!")]
    [InlineData("Thank you, @ainola!", "aino", "@aino Thank you, @ainola!")]
    [InlineData("Thank you!", "aino@elsewhere.example", "@aino@elsewhere.example Thank you!")]
    public void An_answer_names_the_person_once(string text, string name, string expected) => Assert.Equal(expected, MastodonText.WithName(text, name));

    [Theory]
    [InlineData("@acme Where?", "acme", "Where?")]
    [InlineData("@acme@sandbox.example Where?", "acme", "Where?")]
    [InlineData("@acmeco Where?", "acme", "@acmeco Where?")]
    [InlineData("Where, @acme?", "acme", "Where, @acme?")]
    [InlineData("@acme", "@acme", "")]
    public void Our_own_name_in_front_is_no_part_of_the_words(string text, string name, string expected) => Assert.Equal(expected, MastodonText.WithoutName(text, name));

    [Theory]
    [InlineData("@aino@elsewhere.example  An answer\nin two lines", "An answer in two lines")]
    [InlineData("Hello @jari@mastodon.social", "Hello @jari")]
    [InlineData("e\u0301", "é")]
    public void Words_are_compared_without_what_a_server_changes(string text, string bare) => Assert.Equal(bare, MastodonText.Bare(text));
}
