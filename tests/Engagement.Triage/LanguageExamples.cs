namespace Engagement.TriageTraining;

/// <summary>Sentences to tell English, Finnish and the rest apart, whole and cut to a few words.</summary>
internal static class LanguageExamples
{
    public static List<Example> Read(string folder, IEnumerable<LabelledComment> comments)
    {
        var texts = File.ReadLines(Path.Combine(folder, "langid_train.tsv")).Skip(1).Select(line => line.Split('\t', 3))
            .Where(cells => cells.Length == 3)
            .Select(cells => (Language: cells[0], Text: cells[2]))
            .Concat(comments.Where(c => c.Set is "xe" or "go" or "se" or "sm" or "fs" or "xf").Where((_, i) => i % 3 == 0).Select(c => (c.Language, c.Text)));
        return [.. texts.SelectMany(t => Cuts(t.Text).Select(cut => ToExample(t.Language, cut)))];
    }

    private static Example ToExample(string language, string text) =>
        Example.Of(text, [language == "en", language == "fi", language is not ("en" or "fi")], [1, 1, 1]);

    private static IEnumerable<string> Cuts(string text)
    {
        yield return text;
        var words = text.Split(' ');
        if (words.Length > 3)
        {
            yield return string.Join(' ', words.Skip(words.Length / 2).Take(1 + (text.Length % 3)));
        }
    }
}
