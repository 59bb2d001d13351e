using Engagement.Core.Rights;

namespace Engagement.Core.Tests.Rights;

public sealed class GrantWordsTests
{
    [Theory]
    [InlineData("#YesAurora")]
    [InlineData("@auroramotors #yesaurora 😊")]
    [InlineData("Thanks for asking! #YesAurora")]
    [InlineData("Yes")]
    [InlineData("@aurora yes, go ahead!")]
    [InlineData("Sure, feel free to use it")]
    [InlineData("Of course!")]
    [InlineData("No problem, #YesAurora")]
    [InlineData("Hi! Yes you can use it")]
    [InlineData("Kyllä")]
    [InlineData("@aurora Joo, saa käyttää!")]
    [InlineData("Totta kai saatte")]
    [InlineData("Saa käyttää 👍")]
    [InlineData("Kiitos, ilman muuta!")]
    public void A_plain_yes_or_the_hashtag_is_a_grant(string text) => Assert.Equal(GrantReading.Yes, GrantWords.Read(text, "#YesAurora"));

    [Theory]
    [InlineData("No")]
    [InlineData("No, please don't")]
    [InlineData("Yes to the car, but do not use my photo #YesAurora")]
    [InlineData("Rather not")]
    [InlineData("Ei")]
    [InlineData("Ette saa käyttää")]
    [InlineData("Ei käy, kiitos")]
    [InlineData("Kiellän käytön")]
    public void A_no_is_never_made_a_yes(string text) => Assert.Equal(GrantReading.No, GrantWords.Read(text, "#YesAurora"));

    [Theory]
    [InlineData("")]
    [InlineData("😊")]
    [InlineData("Yes, but only if you credit me")]
    [InlineData("Yes? What for?")]
    [InlineData("#YesAurora if you pay")]
    [InlineData("How much do you pay?")]
    [InlineData("Maybe")]
    [InlineData("Joo jos mainitsette nimeni")]
    [InlineData("Saa nähdä")]
    [InlineData("Yesterday I drove it to Oulu")]
    [InlineData("What a day, yes")]
    [InlineData("No problem")]
    [InlineData("#YesAuroraRally")]
    [InlineData("Yes it was a wonderful day and we drove all the way to the coast and back again with the kids")]
    [InlineData("Jag säger ja")]
    public void What_is_not_sure_is_left_to_a_person(string text) => Assert.Equal(GrantReading.Unclear, GrantWords.Read(text, "#YesAurora"));

    [Fact]
    public void Without_a_hashtag_only_plain_words_count()
    {
        Assert.Equal(GrantReading.Yes, GrantWords.Read("Yes, please do", null));
        Assert.Equal(GrantReading.Unclear, GrantWords.Read("#YesAurora", null));
    }

    [Fact]
    public void Long_and_hostile_text_is_read_in_no_time() =>
        Assert.Equal(GrantReading.Unclear, GrantWords.Read(string.Concat(Enumerable.Repeat("yes@#\u200f'", 20_000)), "#Yes"));
}
