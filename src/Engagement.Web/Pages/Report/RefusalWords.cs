using System.Text.RegularExpressions;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Report;

/// <summary>Why a report is not shown, in the reader's language. The rooms say it in English, with the values in it.</summary>
internal static class RefusalWords
{
    /// <summary>What is said, with a place for each value: the keys of the Finnish words.</summary>
    public static readonly string[] Templates =
    [
        "This is not a week. Weeks are written like 2026-W47, and a year has 52 or 53 of them.",
        "The week {0} has not begun. The running week is {1}.",
        "There is no report of {0}: nothing was ever said here.",
        "There is no report of {0}: the first week here is {1}.",
        "There is no such report yet.",
        "There is no such report.",
        "There is no such report yet: nothing was ever said here.",
        "There is no such theme in this week.",
        "There is no such channel in this week.",
        "There is no such segment in this week.",
        "There is no figure '{0}' in this report.",
        "This link is not whole, or it was changed. Ask for it again, and copy all of it.",
        "This link was taken back. Ask whoever gave it to you for another one.",
        "This link expired on {0}. Ask whoever gave it to you for another one.",
        "This link does not show a report.",
        "A link is valid for 1 to {0} days.",
        "Give the first and the last day of the report.",
        "The last day lies before the first.",
        "The report would lie in the future: nothing has happened then yet.",
        "A report covers at most {0} days; this would be {1}.",
        "Nothing was said or heard here before {0}; the report would end on {1}.",
        "Give the report a name of at most {0} characters.",
        "'{0}' is not a mail address.",
        "A report goes to at most {0} addresses.",
        "Say who gets the report by mail, or choose not to mail it.",
        "The report of a week is made on Monday at 06:00: it cannot be mailed before.",
        "The report goes to at most {0} people; for more, mail it to a distribution list.",
        "Say in at most {0} characters why the report is made anew: it is shown with the new version.",
        "The report of {0} is not made yet; until then its numbers are today's anyway.",
        "Somebody else has just made a new version of this report; look at it first.",
        "This machine has no Chromium to make a PDF with. Open the report in your browser and print it there: it is laid out for A4.",
        "The browser of this machine did not make the PDF. Open the report in your own browser and print it there: it is laid out for A4.",
    ];

    private static readonly (string Template, Regex Pattern)[] Patterns = [.. Templates.Select(template => (template, PatternOf(template)))];

    public static string Say(string words, Words texts)
    {
        foreach (var (template, pattern) in Patterns)
        {
            if (pattern.Match(words) is { Success: true } match)
            {
                return texts[template, [.. match.Groups.Values.Skip(1).Select(group => group.Value)]];
            }
        }

        return texts[words];
    }

    // "{0}" stands for the shortest words between its neighbours.
    private static Regex PatternOf(string template) => new(
        $"^{Regex.Replace(Regex.Escape(template), @"\\\{\d+}", "(.+?)", RegexOptions.None, TimeSpan.FromSeconds(1))}$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));
}
