namespace Engagement.App.Networks;

/// <summary>What an error table's verdict means for calls that publish nothing.</summary>
internal static class SendOutcomeReadings
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>A step before the one that publishes failed: nothing was said, whatever became of the step.</summary>
    public static SendOutcome BeforePublishing(this SendOutcome outcome, DateTimeOffset now) => outcome is SendOutcome.Unknown unknown
        ? new SendOutcome.Later(now + Soon, unknown.Reason) { Status = unknown.Status, Answer = unknown.Answer }
        : outcome;

    /// <summary>Reading back failed.</summary>
    public static ReadBack AsReadBack(this SendOutcome outcome, DateTimeOffset now) => outcome switch
    {
        SendOutcome.Later later => new ReadBack.AskAgain(later.Until, later.Reason),
        SendOutcome.Unknown unknown => new ReadBack.AskAgain(now + Soon, unknown.Reason),
        SendOutcome.Reconnect reconnect => new ReadBack.AskAgain(now + Patience, reconnect.Reason),
        SendOutcome.Rejected rejected => new ReadBack.CannotTell(rejected.Reason),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no failure of a read."),
    };

    /// <summary>A poll failed.</summary>
    public static PollAnswer AsPoll(this SendOutcome outcome) => outcome switch
    {
        SendOutcome.Later { ChannelThrottled: true } later => new PollAnswer.Later(later.Until, later.Reason),
        SendOutcome.Later later => new PollAnswer.Failed(later.Reason),
        SendOutcome.Reconnect reconnect => new PollAnswer.Reconnect(reconnect.Reason),
        SendOutcome.Rejected rejected => new PollAnswer.Failed(rejected.Reason),
        SendOutcome.Unknown unknown => new PollAnswer.Failed(unknown.Reason),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no failure of a poll."),
    };

    /// <summary>Asking whose the tokens are failed: only a clear no says something about them.</summary>
    public static ChannelCheck AsCheck(this SendOutcome outcome) =>
        new(false, null, null, outcome.Words(), Told: outcome is SendOutcome.Reconnect or SendOutcome.Rejected);

    /// <summary>Why it failed, in words.</summary>
    public static string Words(this SendOutcome outcome) => outcome switch
    {
        SendOutcome.Later later => later.Reason,
        SendOutcome.Reconnect reconnect => reconnect.Reason,
        SendOutcome.Rejected rejected => rejected.Reason,
        SendOutcome.Unknown unknown => unknown.Reason,
        _ => "",
    };
}
