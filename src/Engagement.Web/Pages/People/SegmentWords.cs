using Engagement.Core.Inbox;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.People;

/// <summary>A segment's rule in words.</summary>
internal static class SegmentWords
{
    public static string Of(SegmentRule rule, Words L) => string.Join(" · ", Parts(rule, L));

    private static IEnumerable<string> Parts(SegmentRule rule, Words L)
    {
        if (rule.Network is { } network)
        {
            yield return network.ToString();
        }

        if (rule.SaidAtLeast > 0)
        {
            yield return L["said at least {0}", rule.SaidAtLeast];
        }

        if (rule.PraisedAtLeast > 0)
        {
            yield return L["praised at least {0} times", rule.PraisedAtLeast];
        }

        if (rule.AskedAtLeast > 0)
        {
            yield return L["asked at least {0} times", rule.AskedAtLeast];
        }

        if (rule.ComplainedAtLeast > 0)
        {
            yield return L["complained at least {0} times", rule.ComplainedAtLeast];
        }

        if (rule.ComplainedAtMost is { } most)
        {
            yield return most == 0 ? L["never complained"] : L["complained at most {0} times", most];
        }

        if (rule.SeenWithinDays is { } days)
        {
            yield return L["spoke within {0} days", days];
        }
    }
}
