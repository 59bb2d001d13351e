using Engagement.Core.Channels;

namespace Engagement.Core.Inbox;

/// <summary>When a person is asked how we did, how, and what their answer means.</summary>
public static class SurveyRules
{
    /// <summary>The best of the scores; the worst is 1.</summary>
    public const int Best = 5;

    /// <summary>From this score on a person counts as satisfied.</summary>
    public const int Satisfied = 4;

    /// <summary>Up to this score the conversation is opened again.</summary>
    public const int Unhappy = 2;

    /// <summary>Under so many answers no share is told.</summary>
    public const int FewestAnswers = 10;

    /// <summary>How many characters a person may add to their score.</summary>
    public const int LongestComment = 1000;

    /// <summary>So long a resolved conversation is left alone, so that a slip of the hand asks nobody.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Nobody is asked about what was resolved longer ago.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromDays(2);

    /// <summary>A person is asked once in so long.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromDays(30);

    /// <summary>So long the link takes an answer.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(14);

    // Facebook takes a private message to a comment for seven days.
    private static readonly TimeSpan PrivateWindow = TimeSpan.FromDays(7);

    /// <summary>Whether a channel of the network can ask at all.</summary>
    public static NetworkRule MayAsk(NetworkKind network) => network switch
    {
        NetworkKind.Instagram => NetworkRule.No("Links in comments cannot be opened on Instagram."),
        NetworkKind.Webhook => NetworkRule.No("Nobody writes to us through a webhook."),
        _ => NetworkRule.Yes,
    };

    /// <summary>Whether one person is asked about one conversation, and if not why, in one line.</summary>
    public static NetworkRule Decide(SurveyFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return MayAsk(facts.Network) is { Allowed: false } never ? never
            : Person(facts) ?? Network(facts) ?? NetworkRule.Yes;
    }

    /// <summary>Whether a score opens the conversation again.</summary>
    public static bool Reopens(int score) => score <= Unhappy;

    private static NetworkRule? Person(SurveyFacts facts) => facts switch
    {
        { IsErased: true } => NetworkRule.No("The person asked to be forgotten."),
        { IsRobot: true } => NetworkRule.No("Written by a robot."),
        { WantsNoRobot: true } => NetworkRule.No("The person asked not to be written to by a robot."),
        { AnsweredByPerson: false } => NetworkRule.No("Nobody of ours answered them."),
        { LastSaidAt: null } => NetworkRule.No("The person has deleted what they wrote."),
        { IsSpamOrAbuse: true } => NetworkRule.No("Their last words were spam or abuse."),
        _ when facts.Now - facts.LastAskedAt < Between => NetworkRule.No("The person was asked within the last 30 days."),
        _ => null,
    };

    private static NetworkRule? Network(SurveyFacts facts) => facts switch
    {
        { Network: NetworkKind.Facebook } when facts.Now - facts.LastSaidAt >= PrivateWindow =>
            NetworkRule.No("Facebook takes a private message only within seven days of the comment."),
        { MayReply.Allowed: false } => facts.MayReply,
        { Network: NetworkKind.X, Labelled: false } => NetworkRule.No("X lets only accounts with the label “Automated” write by themselves."),
        { Network: NetworkKind.X, ThankedByRobot: true } => NetworkRule.No("X allows one automatic answer to a post, and the robot has thanked for this one."),
        _ => null,
    };
}
