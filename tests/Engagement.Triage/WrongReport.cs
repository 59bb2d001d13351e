using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>The comments that are thanked and should not be, and the spam that is not held: to see what the rules miss.</summary>
internal static class WrongReport
{
    public static void Write(IEnumerable<LabelledComment> comments)
    {
        foreach (var judged in comments.Select(c => Judged.Of(c, TriageModel.Shipped)))
        {
            var kind = judged switch
            {
                { Comment.Spam: true, IsThanked: true } => "spam thanked",
                { Comment.Spam: true, IsHeld: false } => "spam not held",
                { Comment.Spam: false, IsHeld: true } => "ham held",
                { Comment.MustRoute: true, IsThanked: true } => "thanked",
                { BareIsThanked: true } => "thanked without its question mark",
                _ => null,
            };
            if (kind is not null)
            {
                Console.WriteLine($"{kind}\t{judged.Triage.Thanks:0.0}\t{judged.Comment.Text}");
            }
        }
    }
}
