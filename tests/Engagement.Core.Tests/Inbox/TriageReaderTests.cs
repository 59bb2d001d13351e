using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class TriageReaderTests
{
    [Theory]
    [InlineData("how much is the new model", "question-phrase: how much is")]
    [InlineData("why is it so", "question-word: why")]
    [InlineData("Love it, can you send one", "question-inversion: can you")]
    [InlineData("tuleeko tästä uusi versio", "question-clitic: tuleeko")]
    [InlineData("missä näitä myydään", "question-word: missä")]
    [InlineData("please call me back", "request-phrase: please call")]
    [InlineData("lovely car but the engine is broken", "contrast: but the engine is")]
    [InlineData("the app doesn't work", "complaint-phrase: doesn't work")]
    [InlineData("thank you all", "gratitude: thank")]
    [InlineData("kiitoksia paljon", "gratitude: kiitoksia")]
    [InlineData("great 😍", "emoji-glad")]
    [InlineData("great :-)", "emoji-glad")]
    [InlineData("no luck :(", "emoji-sad")]
    [InlineData("see https://shop.example/x", "link")]
    [InlineData("check out our playlist", "spam-words: check out, playlist")]
    [InlineData("Nice. Anything new. do you think it rains", "question-phrase: do you")]
    [InlineData("oh 😡", "emoji-sad")]
    [InlineData("is it?", "question-mark")]
    public void Each_rule_gives_its_name_and_the_words(string text, string reason)
    {
        var triage = TriageReader.Read(text, null, null);

        Assert.Contains(reason, triage.Reasons);
    }

    [Theory]
    [InlineData("What a beautiful car")]
    [InlineData("How lovely!")]
    [InlineData("Miten upea auto")]
    [InlineData("Viikko alkoi hyvin")]
    public void Exclamations_and_nouns_are_not_taken_for_questions(string text)
    {
        var triage = TriageReader.Read(text, null, null);

        Assert.DoesNotContain(triage.Reasons, reason => reason.StartsWith("question", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("smoke coming from the engine", Urgency.Safety)]
    [InlineData("my lawyer will write to you", Urgency.Legal)]
    [InlineData("I'm a reporter at the local paper", Urgency.Press)]
    [InlineData("she is in hospital", Urgency.Health)]
    [InlineData("the earthquake took everything", Urgency.Crisis)]
    [InlineData("auto syttyi palamaan", Urgency.Safety)]
    [InlineData("teen rikosilmoituksen", Urgency.Legal)]
    [InlineData("olen toimittaja paikallislehdestä", Urgency.Press)]
    [InlineData("vaimo joutui sairaalaan", Urgency.Health)]
    [InlineData("tulva vei kaiken", Urgency.Crisis)]
    [InlineData("nice colour", Urgency.None)]
    public void What_cannot_wait_is_told_by_its_kind(string text, Urgency urgency)
    {
        var triage = TriageReader.Read(text, null, null);

        Assert.Equal(urgency, triage.Urgency);
    }

    [Theory]
    [InlineData("the delivery is late and the price went up", "care")]
    [InlineData("which engine and gearbox is in it", "product")]
    [InlineData("are you hiring for summer jobs", "hr")]
    [InlineData("interview for our magazine", "press")]
    [InlineData("missä toimitus viipyy", "care")]
    [InlineData("löytyykö varaosia vanhaan moottoriin", "product")]
    [InlineData("haen töitä, onko kesätöitä", "hr")]
    [InlineData("lovely morning", null)]
    public void The_topic_is_that_of_the_most_words(string text, string? topic)
    {
        var triage = TriageReader.Read(text, null, null);

        Assert.Equal(topic, triage.Topic);
    }

    [Theory]
    [InlineData("I really like how this one looks from the side", null, "en")]
    [InlineData("Tämä on hieno auto ja kuva on kaunis", null, "fi")]
    [InlineData("Tämä on hieno auto ja kuva on kaunis", "en", "fi")]
    [InlineData("Das ist ein sehr schönes Auto aus den siebziger Jahren", "en", "und")]
    [InlineData("See on väga ilus auto ja pilt on ka ilus", "fi", "und")]
    [InlineData("とても美しい車ですね", "en", "und")]
    [InlineData("❤️", "fi-FI", "fi")]
    [InlineData("❤️", null, "und")]
    public void The_language_is_english_finnish_or_not_known(string text, string? hint, string language)
    {
        var triage = TriageReader.Read(text, hint, null);

        Assert.Equal(language, triage.Language);
    }

    [Theory]
    [InlineData("Thank you so much, I love it!", Sentiment.Positive)]
    [InlineData("This is the worst service I have ever had, terrible", Sentiment.Negative)]
    [InlineData("The meeting is on Tuesday at the town hall", Sentiment.Neutral)]
    [InlineData("これは車です", null)]
    public void The_mood_is_told_or_left_open(string text, Sentiment? sentiment)
    {
        var triage = TriageReader.Read(text, null, null);

        Assert.Equal(sentiment, triage.Sentiment);
    }

    [Fact]
    public void Letters_with_loose_marks_read_like_composed_ones()
    {
        var loose = TriageReader.Read("Ka\u0308visiko\u0308 ta\u0308ma\u0308", "fi", null);

        Assert.Equal(TriageReader.Read("Kävisikö tämä", "fi", null).Probabilities, loose.Probabilities);
    }

    [Fact]
    public void The_answer_is_the_same_on_every_machine()
    {
        var triage = TriageReader.Read("Beautiful car, my uncle drove one to work for years", "en", null);

        Assert.Equal(Recorded, triage.Probabilities);
    }

    private static IntentProbabilities Recorded { get; } = new(0.356749, 0.16183, 0.07135, 0.523349, 0.003304, 0.039876, 0.476651);
}
