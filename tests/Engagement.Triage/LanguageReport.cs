using Engagement.Core.Inbox;

namespace Engagement.TriageTraining;

/// <summary>How languages are told apart, by set of a file whose first column is the language and last the text.</summary>
internal static class LanguageReport
{
    public static void Write(string path)
    {
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(cells => (Language: cells[0], Read: TriageReader.Read(cells[^1], null, null).Language));
        foreach (var language in rows.GroupBy(r => r.Language))
        {
            Console.WriteLine($"{language.Key}: {string.Join(", ", language.GroupBy(r => r.Read).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {(double)g.Count() / language.Count():0.0%}"))}");
        }
    }
}
