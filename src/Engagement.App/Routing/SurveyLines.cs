using System.Text.RegularExpressions;
using Engagement.App.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.App.Routing;

/// <summary>The question how we did, and its answer, as lines of a thread.</summary>
internal static partial class SurveyLines
{
    public static ThreadVoice VoiceOf(DeliverySource source) => source switch
    {
        DeliverySource.Acknowledgement => ThreadVoice.Robot,
        DeliverySource.Survey => ThreadVoice.SurveyAsked,
        _ => ThreadVoice.Person,
    };

    /// <summary>The link is the person's alone: nobody of ours answers in their name by a slip.</summary>
    public static string WithoutLink(DeliverySource source, string text) => source is DeliverySource.Survey ? Link().Replace(text, "…") : text;

    public static IEnumerable<ThreadLine> Of(IEnumerable<ConversationSurvey> surveys, string contact) => surveys
        .Where(row => row is { Score: not null, AnsweredAt: not null })
        .Select(row => new ThreadLine
        {
            Voice = ThreadVoice.SurveyAnswered,
            Author = contact,
            Text = row.Comment ?? "",
            At = row.ChangedAt ?? row.AnsweredAt!.Value,
            EditedAt = row.ChangedAt,
            Score = row.Score,
            Reopened = row.ReopenedAt is not null,
        });

    [GeneratedRegex(@"https?://\S+/survey/\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
