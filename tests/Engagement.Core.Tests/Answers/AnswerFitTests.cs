using Engagement.Core.Answers;

namespace Engagement.Core.Tests.Answers;

public sealed class AnswerFitTests
{
    private const string Brakes = "Brake pads last 30,000 to 60,000 km. Any dealer replaces them in an hour. You need no appointment.";
    private const string Palat = "Jarrupalat kestävät 30 000–60 000 km. Huolto vaihtaa ne tunnissa. Aikaa ei tarvitse varata.";

    [Theory]
    [InlineData("How often do I have to replace the brake pads?", "When do brake pads need replacing?", Brakes, true)]
    [InlineData("Kuinka usein jarrupalat pitää vaihtaa?", "Milloin jarrupalat vaihdetaan?", Palat, true)]
    [InlineData("Montako kilometriä jarrupaloilla voi ajaa ennen vaihtoa?", "Milloin jarrupalat vaihdetaan?", Palat, true)]
    [InlineData("When will the electric pickup be sold in Norway?", "When do brake pads need replacing?", Brakes, false)]
    [InlineData("Mistä saan uuden avaimen?", "Milloin jarrupalat vaihdetaan?", Palat, false)]
    [InlineData("??? 😀", "When do brake pads need replacing?", Brakes, false)]
    public void What_speaks_of_the_question_is_offered_and_nothing_else(string question, string title, string text, bool fits) =>
        Assert.Equal(fits, AnswerFit.Of(QuestionStems.Of(question), title, text).Fits);

    [Fact]
    public void The_sentence_that_fits_is_shown()
    {
        Assert.Equal("Any dealer replaces them in an hour.", AnswerFit.Of(QuestionStems.Of("Can a dealer replace my brakes?"), "Brakes", Brakes).Sentence);
        Assert.Equal("Huolto vaihtaa ne tunnissa.", AnswerFit.Of(QuestionStems.Of("Vaihtaako huolto jarrut?"), "Jarrut", Palat).Sentence);
    }

    [Fact]
    public void Stems_leave_out_what_every_question_has_and_survive_inflection()
    {
        Assert.Equal(["delive"], QuestionStems.Of("When was it delivered?"));
        Assert.Equal(QuestionStems.Of("jarrupaloilla"), QuestionStems.Of("Jarrupalat?"));
        Assert.Empty(QuestionStems.Of("Miten? https://spam.example @somebody"));
    }

    [Fact]
    public void A_text_of_any_size_is_bounded()
    {
        var question = string.Join(' ', Enumerable.Range(0, 50_000).Select(number => $"word{number}"));

        Assert.InRange(QuestionStems.Of(question).Count, 1, 24);
        Assert.InRange(AnswerFit.Of(QuestionStems.Of("long sentence"), "long sentence", new string('x', 5000)).Sentence.Length, 1, 241);
    }
}
