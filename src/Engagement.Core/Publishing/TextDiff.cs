using System.Text.RegularExpressions;

namespace Engagement.Core.Publishing;

/// <summary>What changed between two texts, word by word.</summary>
public static partial class TextDiff
{
    /// <summary>Beyond this many words on a side the whole text counts as replaced: nobody reads such a difference.</summary>
    private const int MostWords = 1_000;

    /// <summary>The pieces in order; those that are the same or removed make the old text, those that are the same or added the new one.</summary>
    public static IReadOnlyList<DiffPiece> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Split(before), Split(after));
        if (old.Length > MostWords || now.Length > MostWords)
            return before == after ? [new(DiffKind.Same, before)] : [new(DiffKind.Removed, before), new(DiffKind.Added, after)];

        var pieces = new List<DiffPiece>();
        var common = Common(old, now);
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
                (pieces, i, j) = (Add(pieces, DiffKind.Same, old[i]), i + 1, j + 1);
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
                (pieces, i) = (Add(pieces, DiffKind.Removed, old[i]), i + 1);
            else
                (pieces, j) = (Add(pieces, DiffKind.Added, now[j]), j + 1);
        }

        return pieces;
    }

    // How many words the rest of both texts have in common, from each place on.
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static List<DiffPiece> Add(List<DiffPiece> pieces, DiffKind kind, string text)
    {
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
            pieces[^1] = new DiffPiece(kind, pieces[^1].Text + text);
        else
            pieces.Add(new DiffPiece(kind, text));
        return pieces;
    }

    private static string[] Split(string text) => [.. Piece().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|[^\s]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Piece();
}
