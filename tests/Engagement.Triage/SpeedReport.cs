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
            // Time of the processor, not of the clock: the machine may be busy with other things.
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var text in texts)
            {
                TriageReader.Read(text, null, null);
            }

            var spent = Process.GetCurrentProcess().TotalProcessorTime - before;
            Console.WriteLine($"{texts.Count / spent.TotalSeconds:0} comments a second of one core, {texts.Average(t => t.Length):0} characters each");
        }
    }
}
