namespace Engagement.Core.Inbox;

/// <summary>What is known about an author when it is asked whether a machine speaks.</summary>
public sealed record LoopFacts
{
    /// <summary>The author's name on the network, as people write it.</summary>
    public string? Handle { get; init; }

    /// <summary>The author's own name for themselves.</summary>
    public string? Name { get; init; }

    public required string Text { get; init; }

    /// <summary>How long after words of ours in this thread it was said, by the network's clocks; null where we said nothing before.</summary>
    public TimeSpan? AfterOurWords { get; init; }

    /// <summary>How often this author said exactly this in other threads within a day.</summary>
    public int SaidElsewhere { get; init; }
}
