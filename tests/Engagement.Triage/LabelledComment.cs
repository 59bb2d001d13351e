using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>One line of a training set. A label that is null was not given.</summary>
internal sealed record LabelledComment(string Language, string Set, bool? Question, bool? Complaint, bool? Praise, bool? Spam, bool? Abuse, string Text)
{
    // Nobody looked for spam in these sets; hardly any is in them.
    private const double WeakHam = 0.1;
    private const double WeakKind = 0.2;
    private const double Neutral = 0.15;

    /// <summary>Sets of nothing but requests: they would teach their habits, and dilute the risk, if they counted in full.</summary>
    public bool IsAllRequests => Set is "bk" or "cl";

    /// <summary>What a person must see.</summary>
    public bool MustRoute => Question is true || Complaint is true;

    private bool IsOrdinaryTalk => Set is "go" or "se" or "xe" or "xf" or "fs" or "bk" or "cl";

    /// <summary>The whole comment, for the columns of <see cref="Head"/>.</summary>
    public Example ToExample() => Example.Of(
        Text,
        [Complaint, Praise, Spam ?? (IsOrdinaryTalk ? false : null), Abuse ?? (Praise is true ? false : null), IsThankable],
        [
            1,
            IsAllRequests ? 0.2 : 1,
            Spam is null ? WeakHam : 1,
            Abuse is null ? WeakKind : 1,
            MustRoute ? (IsAllRequests ? 0.1 : 1) : Praise is true ? 1 : Neutral,
        ]);

    private bool? IsThankable => MustRoute ? false : Praise;
}
