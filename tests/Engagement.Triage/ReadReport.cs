using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.TriageTraining;

/// <summary>How one comment is read and decided on.</summary>
internal static class ReadReport
{
    public static void Write(string text)
    {
        var triage = TriageReader.Read(text, null, null);
        var decision = AcknowledgementPolicy.Decide(triage, new() { Mode = AcknowledgementMode.On, NetworkAllowsReply = true });
        Console.WriteLine($"{text}\n  {decision.Kind} ({decision.Rule}: {decision.Reason}), score {triage.Thanks:0.00}\n  {triage.Language} {triage.Intent} {triage.Urgency} {triage.Topic} {triage.Probabilities}\n  {string.Join(" · ", triage.Reasons)}");
    }
}
