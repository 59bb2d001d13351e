using Engagement.Core.Inbox.Learning;

namespace Engagement.App.Inbox;

/// <summary>One state of what the workspace learned from corrections. The newest rules; the older ones can be gone back to.</summary>
internal sealed class LearnedLayer
{
    /// <summary>1, 2, 3 …: two nodes cannot write the same one.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required LearnedWhy Why { get; init; }

    /// <summary>The state that was gone back to.</summary>
    public int? BackTo { get; init; }

    /// <summary>Who, as the record shows it; null where it learned by itself.</summary>
    public string? By { get; init; }

    /// <summary>Comments are read with it.</summary>
    public required bool On { get; init; }

    public required IReadOnlyList<LearnedTerm> Terms { get; init; }

    /// <summary>How many corrections it was learned from.</summary>
    public required int Lessons { get; init; }

    /// <summary>When the newest of them was made.</summary>
    public required DateTimeOffset LearnedUntil { get; init; }

    /// <summary>Tells whether the corrections changed since.</summary>
    public required string Mark { get; init; }

    public LearningQuality? Quality { get; private set; }

    public DateTimeOffset? QualityAt { get; private set; }

    public void Judge(LearningQuality quality, DateTimeOffset now) => (Quality, QualityAt) = (quality, now);
}
