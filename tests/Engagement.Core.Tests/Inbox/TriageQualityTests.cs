using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class TriageQualityTests
{
    private const double MostRisk = 0.005;
    private const double LeastCoverage = 0.36;
    private const double LeastFound = 0.78;

    [Fact]
    public void On_comments_kept_aside_few_questions_and_complaints_are_thanked_and_much_praise_is()
    {
        var rows = ReadKeptAside("go", "se", "fs", "xf")
            .Select(cells => (
                MustRoute: cells[3] == "1" || cells[4] == "1",
                IsPraise: cells[5] == "1",
                IsThanked: IsThanked(cells[8])))
            .ToList();

        Assert.InRange(Share(rows.Where(r => r.MustRoute).Select(r => r.IsThanked)), 0, MostRisk);
        Assert.InRange(Share(rows.Where(r => r.IsPraise).Select(r => r.IsThanked)), LeastCoverage, 1);
    }

    [Fact]
    public void Questions_are_found_without_their_marks()
    {
        var texts = ReadKeptAside("go", "se", "fs", "xf").Where(cells => cells[8].Contains('?', StringComparison.Ordinal))
            .Select(cells => cells[8].Replace("?", "", StringComparison.Ordinal));

        Assert.InRange(Share(texts.Select(text => TriageReader.Read(text, null, null).Probabilities.Question >= 0.5)), LeastFound, 1);
    }

    [Fact]
    public void Requests_to_a_bank_and_to_an_assistant_are_hardly_ever_thanked()
    {
        var texts = ReadKeptAside("bk", "cl").Where(cells => cells[3] == "1").Select(cells => cells[8]);

        Assert.InRange(Share(texts.Select(IsThanked)), 0, 0.002);
    }

    [Fact]
    public void Unwanted_messages_are_held_and_ordinary_ones_are_not()
    {
        var rows = ReadKeptAside("sm").Select(cells => (IsSpam: cells[6] == "1", Kind: Decide(cells[8]))).ToList();

        Assert.InRange(Share(rows.Where(r => r.IsSpam).Select(r => r.Kind is DecisionKind.Hold)), 0.8, 1);
        Assert.InRange(Share(rows.Where(r => !r.IsSpam).Select(r => r.Kind is DecisionKind.Hold)), 0, 0.005);
    }

    private static bool IsThanked(string text) => Decide(text) is DecisionKind.Acknowledge;

    private static DecisionKind Decide(string text) => AcknowledgementPolicy.Decide(TriageReader.Read(text, null, null), Facts.Open).Kind;

    private static List<string[]> ReadKeptAside(params string[] sets)
    {
        var file = FindKeptAside();
        Assert.SkipUnless(file is not null || Environment.GetEnvironmentVariable("CI") == "true", "The labelled comments are not beside this clone.");
        return [.. File.ReadLines(file!).Skip(1).Select(line => line.Split('\t', 9)).Where(cells => sets.Contains(cells[1]))];
    }

    private static double Share(IEnumerable<bool> answers) => answers.Average(thanked => thanked ? 1.0 : 0.0);

    private static string? FindKeptAside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Engagement.sln")))
            {
                var file = Path.Combine(folder.FullName, "..", "shared", "data", "triage", "train", "dev.tsv");
                return File.Exists(file) ? file : null;
            }
        }

        return null;
    }
}
