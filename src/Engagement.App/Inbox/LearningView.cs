using Engagement.Core.Inbox.Learning;

namespace Engagement.App.Inbox;

/// <summary>What was learned from corrections, for a page.</summary>
/// <param name="On">Comments are read with it.</param>
/// <param name="Number">The state that rules; 0 before anything was learned.</param>
/// <param name="At">When it was made.</param>
/// <param name="Lessons">From how many corrections.</param>
/// <param name="Quality">How good it is; null until judged.</param>
/// <param name="Terms">The strongest words.</param>
/// <param name="TermCount">How many words there are.</param>
/// <param name="States">The newest first.</param>
/// <param name="Corrections">The newest first.</param>
public sealed record LearningView(
    bool On,
    int Number,
    DateTimeOffset? At,
    int Lessons,
    LearningQuality? Quality,
    IReadOnlyList<LearnedTerm> Terms,
    int TermCount,
    IReadOnlyList<LearnedState> States,
    IReadOnlyList<CorrectionLine> Corrections);
