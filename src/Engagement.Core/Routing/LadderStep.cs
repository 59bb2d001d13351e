namespace Engagement.Core.Routing;

/// <summary>What a step of the ladder is for: who is told when so much of a promise is used.</summary>
public static class LadderStep
{
    public const int Owner = 50;
    public const int Team = 75;
    public const int Next = 90;
    public const int Manager = 100;

    /// <summary>Why a step that is due is not climbed, in words; null when it is.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="stillWaits">Whether the person still waits for us, looked at just now.</param>
    /// <param name="replying">Who is writing or has an answer on its way; null for nobody.</param>
    /// <remarks>A miss is a miss, whoever is writing: it is noted, and only the telling is spared.</remarks>
    public static string? WhySilent(int step, bool stillWaits, string? replying) => (step, stillWaits, replying) switch
    {
        (_, false, _) => "The person does not wait for us any more.",
        (_, _, { Length: > 0 } name) => $"{name} is answering.",
        _ => null,
    };
}
