namespace Engagement.Web.Demo;

/// <summary>Chooses who says what under a post: nothing comes again before everything of its kind has been said.</summary>
internal sealed class FanCrowd
{
    private static readonly string[] Languages = ["en", "fi"];

    private readonly Random dice;
    private readonly Dictionary<(string Language, string Kind), Queue<FanLine>> decks = [];
    private readonly Dictionary<string, Queue<Fan>> turns = [];
    private readonly Dictionary<string, FanLine[]> lines;
    private readonly Fan[] fans;

    /// <param name="dice">What they are drawn with.</param>
    /// <param name="people">The text that names them: those of the four weeks before, or those who come by now.</param>
    public FanCrowd(Random dice, string people)
    {
        this.dice = dice;
        lines = Languages.ToDictionary(
            language => language,
            language => DemoText.Rows($"comments.{language}").Select(row => new FanLine(row[0], row[1], row.ElementAtOrDefault(2))).ToArray());
        fans = [.. DemoText.Rows(people).Select(row => new Fan(row[0], row[1], row[2]))];
    }

    public Fan Somebody(string language) => Draw(turns, language, () => [.. fans.Where(fan => fan.Language == language)]);

    public FanLine Say(string language, string kind) => Draw(decks, (language, kind), () => [.. lines[language].Where(line => line.Kind == kind)]);

    /// <summary>What comes in on an ordinary day: half of it praise, a third of it for a person.</summary>
    public FanLine SayAnything(string language) => Say(language, dice.Next(100) switch
    {
        < 48 => "praise",
        < 55 => "fan",
        < 79 => "question",
        < 91 => "complaint",
        < 95 => "request",
        < 98 => "other",
        _ => "spam",
    });

    private T Draw<TKey, T>(Dictionary<TKey, Queue<T>> decks, TKey key, Func<T[]> all)
        where TKey : notnull
    {
        if (!decks.TryGetValue(key, out var deck) || deck.Count == 0)
        {
            var cards = all();
            dice.Shuffle(cards);
            decks[key] = deck = new Queue<T>(cards);
        }

        return deck.Dequeue();
    }
}
