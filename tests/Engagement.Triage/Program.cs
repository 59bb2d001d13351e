using System.Globalization;
using Engagement.TriageTraining;

// train <folder of the sets> <folder for the weights> [set to leave out] · measure <tsv> [set] · languages <tsv> · speed <tsv> · read <text> …
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["train", var sets, var target, .. var leaveOut]:
        var train = CommentSets.Read(Path.Combine(sets, "train.tsv")).Where(c => !leaveOut.Contains(c.Set)).ToList();
        var examples = train.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(c => c.ToExample()).ToList();
        File.WriteAllBytes(Path.Combine(target, "triage.weights"), new LinearTrainer(heads: 5, bits: 17).Train(examples, epochs: 3));
        File.WriteAllBytes(Path.Combine(target, "language.weights"), new LinearTrainer(heads: 3, bits: 14).Train(LanguageExamples.Read(sets, train), epochs: 3));
        return 0;
    case ["measure", var file, .. var only]:
        QualityReport.Write(CommentSets.Read(file).Where(c => only.Length == 0 || only.Contains(c.Set)).ToList());
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
        Console.Error.WriteLine("train <sets> <target> [left out] | measure <tsv> [set] | languages <tsv> | speed <tsv> | read <text> …");
        return 1;
}
