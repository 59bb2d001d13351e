using System.Globalization;
using Engagement.TriageTraining;

// train <folder of the sets> <folder for the weights> · protocol <folder of the sets> · measure <tsv> [set] · wrong <tsv> [set] · languages <tsv> · speed <tsv> · read <text> …
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["train", var sets, var target]:
        var train = CommentSets.Read(Path.Combine(sets, "train.tsv"));
        File.WriteAllBytes(Path.Combine(target, "triage.weights"), Trained.Intents(train.Select(c => c.ToExample())));
        File.WriteAllBytes(Path.Combine(target, "question.weights"), Trained.Question(train.SelectMany(QuestionExamples.Of)));
        File.WriteAllBytes(Path.Combine(target, "language.weights"), Trained.Language(sets, train));
        return 0;
    case ["protocol", var sets]:
        Protocol.Run(sets);
        return 0;
    case ["measure", var file, .. var only]:
        QualityReport.Write(CommentSets.ReadAll(file).Where(c => only.Length == 0 || only.Contains(c.Set)).ToList());
        return 0;
    case ["wrong", var file, .. var only]:
        WrongReport.Write(CommentSets.ReadAll(file).Where(c => only.Length == 0 || only.Contains(c.Set)));
        return 0;
    case ["languages", var file]:
        LanguageReport.Write(file);
        return 0;
    case ["speed", var file]:
        SpeedReport.Write(CommentSets.Read(file));
        return 0;
    case ["read", .. var texts]:
        foreach (var text in texts)
        {
            ReadReport.Write(text);
        }

        return 0;
    default:
        Console.Error.WriteLine("train <sets> <target> | protocol <sets> | measure <tsv> [set] | wrong <tsv> [set] | languages <tsv> | speed <tsv> | read <text> …");
        return 1;
}
