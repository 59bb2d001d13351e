using Engagement.Web.Design;
using Engagement.Web.Pages.Settings;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Inbox;

/// <summary>Why the robot put a conversation where it is, in the reader's language. What people wrote stays as they wrote it.</summary>
internal static class RoutingWords
{
    /// <summary>What the robot says in words that stay the same.</summary>
    internal static readonly string[] Fixed = ["The default queue", "Nearly late", "By hand", "Next in turn", "Has the fewest open", "Knows the person"];

    private const string Rule = "Rule “";
    private const string About = "It is about: ";

    public static string Of(string reason, Words words)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.StartsWith(Rule, StringComparison.Ordinal) && reason.EndsWith('”') ? words["Rule “{0}”", reason[Rule.Length..^1]]
            : reason.StartsWith(About, StringComparison.Ordinal) ? words["It is about: {0}", words[QueueFields.WordOf(reason[About.Length..])]]
            : words[reason];
    }
}
