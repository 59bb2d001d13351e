using Engagement.Core.Inbox.Reading;

namespace Engagement.Core.Inbox.Learning;

/// <summary>
/// What a workspace's own people taught, on top of the shipped weights, which it never changes. Every term and its weight can be looked at;
/// without terms it is nothing. How far it may move a reading is in <see cref="LayerBounds"/>.
/// </summary>
public sealed class LocalLayer
{
    private const int MostNamed = 3;
    private const double Telling = 0.1;
    private readonly Dictionary<string, LearnedTerm> _terms;

    /// <summary>A layer of these terms.</summary>
    public LocalLayer(IReadOnlyList<LearnedTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        _terms = terms.ToDictionary(term => term.Words, StringComparer.Ordinal);
        Terms = terms;
    }

    /// <summary>Nothing was learned.</summary>
    public static LocalLayer Empty { get; } = new([]);

    /// <summary>What it consists of, the strongest first.</summary>
    public IReadOnlyList<LearnedTerm> Terms { get; }

    /// <summary>How far a comment of these words moves, and the words that moved it most.</summary>
    internal (IntentShifts Shifts, string? Words) Read(IReadOnlyList<string> words)
    {
        var shifts = default(IntentShifts);
        if (Terms.Count == 0)
        {
            return (shifts, null);
        }

        var seen = LocalTerms.Of(words);
        var part = PartOf(seen.Count);
        var found = new List<LearnedTerm>();
        foreach (var one in seen)
        {
            if (_terms.TryGetValue(one, out var term))
            {
                shifts = shifts.Add(term.Shifts, part);
                found.Add(term);
            }
        }

        var named = found.OrderByDescending(term => term.Shifts.Largest()).ThenBy(term => term.Words, StringComparer.Ordinal).Take(MostNamed).Select(term => term.Words);
        return (shifts, shifts.Largest() >= Telling ? string.Join(", ", named) : null);
    }

    /// <summary>How much one term of so many counts: a long comment says no more than a short one.</summary>
    internal static double PartOf(int terms) => 1 / Math.Sqrt(Math.Max(1, terms));
}
