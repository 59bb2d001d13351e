using System.Diagnostics;
using Engagement.Core.Inbox;

namespace Engagement.TriageTraining;

/// <summary>How many comments one core reads in a second.</summary>
internal static class SpeedReport
{
    public static void Write(IReadOnlyList<LabelledComment> comments)
    {
        var texts = comments.Select(c => c.Text).ToList();
        for (var run = 0; run < 4; run++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                TriageReader.Read(text, null, null);
            }

            Console.WriteLine($"{texts.Count / clock.Elapsed.TotalSeconds:0} comments/s, {texts.Average(t => t.Length):0} characters each");
        }
    }
}
