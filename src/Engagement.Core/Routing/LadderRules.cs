namespace Engagement.Core.Routing;

/// <summary>The ladder that a promise climbs while nobody answers: who is told when so much of it is used.</summary>
public static class LadderRules
{
    /// <summary>The owner is reminded; without one, the team.</summary>
    public const int Owner = 50;

    /// <summary>Everybody on duty in the team is told.</summary>
    public const int Team = 75;

    /// <summary>The next on the roster is told, and takes it where it has no owner.</summary>
    public const int Next = 90;

    /// <summary>The manager is told that it is late.</summary>
    public const int Missed = 100;

    /// <summary>The steps, highest first.</summary>
    public static readonly IReadOnlyList<int> Steps = [Missed, Next, Team, Owner];

    /// <summary>Why a step that is due tells nobody, in words; null when it tells.</summary>
    /// <param name="stillWaits">Whether the person still waits for us, looked at just now.</param>
    /// <param name="replying">Who is writing or has an answer on its way; null for nobody.</param>
    /// <remarks>A miss is a miss, whoever is writing: it is noted, and only the telling is spared.</remarks>
    public static string? WhySilent(bool stillWaits, string? replying) => (stillWaits, replying) switch
    {
        (false, _) => "The person does not wait for us any more.",
        (_, { Length: > 0 } name) => $"{name} is answering.",
        _ => null,
    };
}
