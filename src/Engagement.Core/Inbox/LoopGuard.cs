using System.Text.RegularExpressions;

namespace Engagement.Core.Inbox;

/// <summary>
/// Keeps the robot from talking to robots and to other companies' desks. It only ever keeps a thank-you back: what reads like a question
/// or a complaint goes to a person all the same.
/// </summary>
public static partial class LoopGuard
{
    /// <summary>Nobody reads our words and writes an answer sooner than this.</summary>
    public static readonly TimeSpan TooSoon = TimeSpan.FromSeconds(6);

    private const int RepeatsOfOneAuthor = 2;

    /// <summary>Why this looks like a machine, in one line; null when it does not.</summary>
    public static string? Read(LoopFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts switch
        {
            _ when RobotName().IsMatch(facts.Handle ?? "") || RobotName().IsMatch(facts.Name ?? "") => "The author's name is a robot's",
            { AfterOurWords: { } after } when after >= TimeSpan.Zero && after < TooSoon => "Answered sooner than a person can read",
            { SaidElsewhere: >= RepeatsOfOneAuthor } => "The author says the same in thread after thread",
            _ when AnotherDesk().IsMatch(facts.Text) => "Reads like another company's desk",
            _ => null,
        };
    }

    /// <summary>Whether the words ask the robot to stop.</summary>
    public static bool AsksToStop(string text) => text.Length <= 200 && Stop().IsMatch(text);

    // "news_bot", "TrafficBot", "Botti Oy"; not "Talbot" and not "robotics".
    [GeneratedRegex(
        @"(?i:(^|[\s_.\-])(ro)?bot(ti)?([\s_.\-]|\d*$))|[a-z]Bot\d*$|(?i:\bauto[-_ ]?(reply|responder|post))|(?i:(^|[\s_.\-])rss([\s_.\-]|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex RobotName();

    [GeneratedRegex(
        @"\b(please|kindly|pls)\s+(dm|direct message|message|inbox)\s+us\b|\b(send|drop|shoot)\s+us\s+a\s+(dm|pm|direct message|private message|message)\b|\bthank(s| you)\s+for\s+(reaching out|contacting|getting in touch)\b"
        + @"|\b(ticket|case|reference)\s*(number|no\.?|#|id)|\bthis is an automat(ed|ic)\b|\bour\s+(support|customer|service)\s+team\s+will\b"
        + @"|\b(laita|lähetä)\s+meille\s+(yksityis)?viesti|\bkiitos\s+yhteydenotosta|\btämä on automaattinen\b|\basiakaspalvelumme\s+(on|palaa|vastaa)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnotherDesk();

    [GeneratedRegex(
        @"\b(stop|quit)\s+(replying|answering|responding|messaging|tagging|the (bot|auto))|\b(no|without)\s+(bots?|automatic replies|auto.?replies)\b|\b(don'?t|do not)\s+(auto.?)?(reply|respond|answer|tag)(\s+(to\s+)?me)?\s*[.!]*$|\bunsubscribe\b|^\s*stop\s*[.!]*\s*$"
        + @"|\b(älä|älkää)\s+(vastaa|vastatko|vastailko|vastaile|tägää|lähetä)|\b(lopeta|lopettakaa)\s+(tuo\s+)?(vastailu|vastaaminen|automaatti\w*|botti\w*)|\bei\s+(mitään\s+)?(botteja|automaattivastauksia)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stop();
}
