using System.Collections.Frozen;

namespace Engagement.Core.Answers;

/// <summary>
/// The words of a question that say what it is about, cut to beginnings that survive inflection: "jarrupaloista" and "jarrupalat" share
/// "jarrupa", "delivered" and "delivery" share "delive".
/// </summary>
public static class QuestionStems
{
    private const int Most = 24;
    private const int Shortest = 3;

    // Words that every question has, in both languages.
    private static readonly FrozenSet<string> Empty =
        ("a about all also am an and any are as at be been but by can cannot could did do does doing for from get got had has have hello hey hi how i if im in is it "
        + "its just know like me my need no not of on one or our please really so some still than thank thanks that the their them then there these they this to too up us "
        + "want was we were what when where which who why will with would yes you your yours "
        + "ai ei eikä ehkä ehtii että he hei hän ihan ilman itse ja jo jos joka jotain jotka juuri kai kaikki kanssa kiitos koko koska kuin kuinka kuka kun kyllä me mikä miksi "
        + "millainen millaisen milloin millä minkä minkälainen minkälaisen minne minua minulla minun minä missä mistä miten mitä mitäs mihin moi moikka montako mun mulla mulle mutta muu myös "
        + "ne niin no noin nyt näin oletteko olen olet olette oli olisi olisiko on onko onkos onks osaako pitää pitäisi saa saako saanko se sen siellä siinä sinä sitten sitä te teidän teillä "
        + "tai tuo tämä tässä tätä vai vaan vain vielä voi voiko voin voinko voisi voisiko vois voisitteko ja").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The stems of a text, each once, in the order they come.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        var stems = new List<string>();
        foreach (var word in Words(text ?? ""))
        {
            if (stems.Count < Most && word.Length >= Shortest && !Empty.Contains(word) && StemOf(word) is var stem && !stems.Contains(stem))
                stems.Add(stem);
        }
        return stems;
    }

    /// <summary>Words in lower case. Links and names of accounts say nothing about a question.</summary>
    public static IEnumerable<string> Words(string text)
    {
        foreach (var part in (text.Length > 4000 ? text[..4000] : text).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] is '@' || part.Contains("://", StringComparison.Ordinal))
                continue;
            var start = -1;
            for (var i = 0; i <= part.Length; i++)
            {
                if (i < part.Length && char.IsLetterOrDigit(part[i]))
                {
                    start = start < 0 ? i : start;
                }
                else if (start >= 0)
                {
                    yield return part[start..i].ToLowerInvariant();
                    start = -1;
                }
            }
        }
    }

    /// <summary>Short words as they are, longer ones without the end that inflection changes.</summary>
    public static string StemOf(string word) => word.Length switch
    {
        <= 4 => word,
        <= 6 => word[..4],
        <= 9 => word[..(word.Length - 3)],
        _ => word[..7],
    };
}
