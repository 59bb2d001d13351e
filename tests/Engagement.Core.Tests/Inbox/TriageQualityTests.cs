using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class TriageQualityTests
{
    private const double MostRisk = 0.005;
    private const double LeastCoverage = 0.28;

    [Fact]
    public void On_comments_kept_aside_few_questions_and_complaints_are_thanked_and_much_praise_is()
    {
        var file = FindKeptAside();
        Assert.SkipUnless(file is not null || Environment.GetEnvironmentVariable("CI") == "true", "The labelled comments are not beside this clone.");

        var rows = File.ReadLines(file!).Skip(1).Select(line => line.Split('\t', 9))
            .Where(cells => cells[1] is "go" or "se" or "fs" or "xf")
            .Select(cells => (
                MustRoute: cells[3] == "1" || cells[4] == "1",
                IsPraise: cells[5] == "1",
                IsThanked: AcknowledgementPolicy.Decide(TriageReader.Read(cells[8], null, null), Facts.Open).Kind is DecisionKind.Acknowledge))
            .ToList();

        Assert.InRange(Share(rows.Where(r => r.MustRoute).Select(r => r.IsThanked)), 0, MostRisk);
        Assert.InRange(Share(rows.Where(r => r.IsPraise).Select(r => r.IsThanked)), LeastCoverage, 1);
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
