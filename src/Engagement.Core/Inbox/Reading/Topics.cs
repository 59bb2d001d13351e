namespace Engagement.Core.Inbox.Reading;

/// <summary>What a comment is about, for its queue: the list with most hits.</summary>
internal static class Topics
{
    // Rare and telling first: a tie goes to it.
    private static readonly (RuleKind Kind, string Topic)[] Lists =
    [
        (RuleKind.TopicPress, "press"), (RuleKind.TopicHr, "hr"), (RuleKind.TopicCare, "care"), (RuleKind.TopicProduct, "product"),
    ];

    public static string? Of(IReadOnlyList<PhraseHit> hits)
    {
        var (best, most) = ((string?)null, 0);
        foreach (var (kind, topic) in Lists)
        {
            var count = hits.Count(h => h.Kind == kind);
            if (count > most)
            {
                (best, most) = (topic, count);
            }
        }

        return best;
    }
}
