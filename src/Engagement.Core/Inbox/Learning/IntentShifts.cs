namespace Engagement.Core.Inbox.Learning;

/// <summary>How far each intent, and the score of thanks, moves: in log-odds.</summary>
public readonly record struct IntentShifts(double Question, double Complaint, double Request, double Praise, double Spam, double Abuse, double Thanks)
{
    /// <summary>How many there are.</summary>
    internal const int Count = 7;

    /// <summary>The largest of them without its sign.</summary>
    public double Largest() => ToArray().Max(Math.Abs);

    /// <summary>Both together, the second in part.</summary>
    public IntentShifts Add(IntentShifts other, double part) => new(
        Question + (other.Question * part),
        Complaint + (other.Complaint * part),
        Request + (other.Request * part),
        Praise + (other.Praise * part),
        Spam + (other.Spam * part),
        Abuse + (other.Abuse * part),
        Thanks + (other.Thanks * part));

    internal static IntentShifts From(ReadOnlySpan<double> values) => new(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);

    internal double[] ToArray() => [Question, Complaint, Request, Praise, Spam, Abuse, Thanks];
}
