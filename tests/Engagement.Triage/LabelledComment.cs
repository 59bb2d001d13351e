namespace Engagement.TriageTraining;

/// <summary>One line of a training set. A label that is null was not given.</summary>
internal sealed record LabelledComment(string Language, string Set, bool? Question, bool? Complaint, bool? Praise, bool? Spam, bool? Abuse, string Text)
{
    /// <summary>Sets of nothing but requests: they would teach their habits, and dilute the risk, if they counted in full.</summary>
    public bool IsAllRequests => Set is "bk" or "cl";

    /// <summary>What a person must see.</summary>
    public bool MustRoute => Question is true || Complaint is true;

    public Example ToExample() => Example.Of(
        Text,
        [Question, Complaint, Praise, Spam, Abuse],
        IsAllRequests ? [0.5, 1, 0.2, 1, 1] : [1, 1, 1, 1, 1]);
}
