using System.Globalization;
using Engagement.Core.Reporting;
using Engagement.Web.Pages.Settings;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Report;

/// <summary>What to do next week, in words with the numbers it rests on.</summary>
internal static class AdviceWords
{
    /// <param name="advice">What to say.</param>
    /// <param name="words">The language.</param>
    /// <param name="when">How the page writes a moment.</param>
    public static string Say(Advice advice, Words words, Func<DateTimeOffset, string> when) => advice.Rule switch
    {
        "gap" => words["Write something for {0}: nothing is planned for {1} yet.", advice.Subject!, when(advice.At!.Value)],
        "repeat" => words["Do {0} again: a post of it drew {1} on average, and a post of the whole week {2} (n = {3}).", advice.Subject!, Number(advice.Value), Number(advice.Against), advice.N],
        "stop" => words["Change or stop {0}: a post of it drew {1} on average, and a post of the whole week {2} (n = {3}).", advice.Subject!, Number(advice.Value), Number(advice.Against), advice.N],
        "trouble" => words["Look at {0}: of the comments under it, {1} were complaints (n = {2}).", advice.Subject!, FigureLooks.Percent(advice.Value), advice.N],
        "article" => words["Write an answer for everybody about “{0}”: {1} questions were about it.", words[QueueFields.WordOf(advice.Subject)], advice.N],
        "roster" => words["Have somebody on duty between {0} and {1}: {2} promises were broken by what came in then.", Clock(advice.Subject!, 0), Clock(advice.Subject!, 2), advice.N],
        "robot" => words["Look at the acknowledgements: {0} of them were marked as wrong (n = {1}).", FigureLooks.Percent(advice.Value), advice.N],
        "time" => words["Try {0}: a post drew {1} there on average, and one at any time {2} (n = {3}).", Hour(advice.Subject!), Number(advice.Value), Number(advice.Against), advice.N],
        _ => throw new ArgumentOutOfRangeException(nameof(advice), advice.Rule, null),
    };

    /// <summary>When the rule speaks at all.</summary>
    public static string Explain(string rule) => rule switch
    {
        "gap" => "An occurrence of the next seven days has no post.",
        "repeat" => "Three posts or more of the theme were published, and they drew at least one and a half times as much as a post of the whole week.",
        "stop" => "Three posts or more of the theme were published, and they drew less than half of what a post of the whole week drew.",
        "trouble" => "Ten comments or more hang under the theme, and more than 30 % of them are complaints.",
        "article" => "Five questions or more of the week are about the same topic.",
        "roster" => "Three promises or more were broken within the same two hours of the day; the worst two hours are named.",
        "robot" => "Ten acknowledgements or more were sent, and more than 5 % of them were marked as wrong.",
        "time" => "Of the hours with four posts or more in sixteen weeks, the best one drew at least one and a half times the mean.",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    public static IReadOnlyList<string> Rules { get; } = ["gap", "repeat", "stop", "trouble", "article", "roster", "robot", "time"];

    private static string Number(double value) => value.ToString(value < 10 ? "N1" : "N0", CultureInfo.CurrentCulture);

    private static string Clock(string hour, int after) =>
        new TimeOnly((int.Parse(hour, CultureInfo.InvariantCulture) + after) % 24, 0).ToString("t", CultureInfo.CurrentCulture);

    private static string Hour(string subject)
    {
        var parts = subject.Split('-');
        var day = CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)int.Parse(parts[0], CultureInfo.InvariantCulture));
        return $"{day} {Clock(parts[1], 0)}";
    }
}
