using Engagement.Core.Inbox.Reading;

namespace Engagement.Core.Inbox.Learning;

/// <summary>
/// How far the local layer may move a reading. Towards a person: freely. Towards thanks or hiding: a little, never against a rule that
/// spoke, and never where the shipped weights alone saw something a person must see.
/// </summary>
internal static class LayerBounds
{
    /// <summary>The most by which thanks become likelier.</summary>
    public const double MostTowardsThanks = 1.5;

    private const double Free = 8;
    private const double Little = 1;
    private const double NotSure = -1;

    /// <summary>The probabilities and the score of thanks after the layer spoke.</summary>
    public static (IntentProbabilities Probabilities, double Thanks) Apply(IntentProbabilities shipped, double thanks, Signals signals, IntentShifts shifts)
    {
        var asks = signals.HasAny(
            TriageReasons.QuestionMark, TriageReasons.QuestionWord, TriageReasons.QuestionInversion, TriageReasons.QuestionClitic, TriageReasons.QuestionPhrase);
        var question = Move(shipped.Question, shifts.Question, asks ? 0 : Little, Free);
        var complaint = Move(shipped.Complaint, shifts.Complaint, signals.Has(TriageReasons.ComplaintPhrase) ? 0 : Little, Free);
        var request = Move(shipped.Request, shifts.Request, signals.Has(TriageReasons.RequestPhrase) ? 0 : Little, Free);
        var praise = Move(shipped.Praise, shifts.Praise, Free, MostTowardsThanks);
        var spam = Move(shipped.Spam, shifts.Spam, Free, signals.Has(TriageReasons.QuestionMark) ? 0 : Little);
        var abuse = Move(shipped.Abuse, shifts.Abuse, Free, signals.Has(TriageReasons.QuestionMark) ? 0 : Little);
        var other = 1 - new[] { question, complaint, request, praise, spam, abuse }.Max();
        var moved = thanks + Math.Clamp(shifts.Thanks, -Free, MostTowardsThanks);
        var read = new IntentProbabilities(question, complaint, request, praise, spam, abuse, Math.Round(other, 6));
        return (read, Math.Round(Doubted(shipped, read) ? Math.Min(moved, NotSure) : moved, 4));
    }

    // What the shipped weights called a question, a complaint, spam … and the layer does not is for a person to see.
    private static bool Doubted(IntentProbabilities shipped, IntentProbabilities read) =>
        (shipped.Question >= 0.5 && read.Question < shipped.Question)
        || (shipped.Complaint >= 0.5 && read.Complaint < shipped.Complaint)
        || (shipped.Request >= 0.5 && read.Request < shipped.Request)
        || (shipped.Spam >= 0.5 && read.Spam < shipped.Spam)
        || (shipped.Abuse >= 0.5 && read.Abuse < shipped.Abuse);

    private static double Move(double probability, double shift, double mostDown, double mostUp)
    {
        var bounded = Math.Clamp(shift, -mostDown, mostUp);
        if (bounded == 0)
        {
            return probability;
        }

        // Odds times e^shift, out of plain arithmetic as everywhere.
        var half = Logistic.Of(bounded);
        var odds = half / (1 - half);
        return Math.Round(probability * odds / (1 - probability + (probability * odds)), 6);
    }
}
