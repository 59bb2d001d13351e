using Engagement.Core.Common;

namespace Engagement.Core.Inbox;

/// <summary>
/// A dry run over the past: what would have been done with each comment, in the order in which they were said, with every thank-you
/// counting towards the caps of those after it. It says nothing and changes nothing.
/// </summary>
public static class AcknowledgementTrial
{
    /// <summary>A decision for each comment, in their order.</summary>
    /// <param name="comments">The comments of one channel by the network's time.</param>
    /// <param name="zone">The channel's zone; caps count its days.</param>
    public static IReadOnlyList<Decision> Run(IReadOnlyList<TrialComment> comments, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(comments);
        var (threads, waiting) = (new HashSet<ConversationId>(), new HashSet<ConversationId>());
        var ofPerson = new Dictionary<(ContactId, DateOnly), int>();
        var ofDay = new Dictionary<DateOnly, int>();
        var decisions = new List<Decision>(comments.Count);
        foreach (var comment in comments)
        {
            var day = LocalTime.DateAt(comment.At, zone);
            var decision = AcknowledgementPolicy.Decide(comment.Triage, comment.Facts with
            {
                Mode = Channels.AcknowledgementMode.DryRun,
                IsWaiting = comment.Facts.IsWaiting || waiting.Contains(comment.Conversation),
                AcknowledgedInThread = threads.Contains(comment.Conversation),
                AcknowledgedPersonToday = ofPerson.GetValueOrDefault((comment.Person, day)),
                AcknowledgedChannelToday = ofDay.GetValueOrDefault(day),
            });
            decisions.Add(decision);
            if (decision.Kind is DecisionKind.Route)
            {
                waiting.Add(comment.Conversation);
            }

            if (decision.Kind is DecisionKind.Acknowledge)
            {
                threads.Add(comment.Conversation);
                ofPerson[(comment.Person, day)] = ofPerson.GetValueOrDefault((comment.Person, day)) + 1;
                ofDay[day] = ofDay.GetValueOrDefault(day) + 1;
            }
        }

        return decisions;
    }
}
