namespace Engagement.TriageTraining;

/// <summary>Reads train.tsv and dev.tsv: lang, set, meta, question, complaint, praise, spam, abuse, text.</summary>
internal static class CommentSets
{
    // Its licence is not confirmed.
    private const string LeftOut = "yt";

    /// <summary>The comments to train and choose with.</summary>
    public static List<LabelledComment> Read(string path) => [.. ReadAll(path).Where(c => c.Set != LeftOut)];

    /// <summary>All comments, to measure on.</summary>
    public static IEnumerable<LabelledComment> ReadAll(string path) =>
        File.ReadLines(path).Skip(1).Select(line => line.Split('\t', 9)).Where(cells => cells.Length == 9)
            .Select(cells => new LabelledComment(cells[0], cells[1], Label(cells[3]), Label(cells[4]), Label(cells[5]), Label(cells[6]), Label(cells[7]), cells[8]));

    private static bool? Label(string cell) => cell switch { "1" => true, "0" => false, _ => null };
}
