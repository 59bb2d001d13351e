namespace Engagement.Core.Inbox;

/// <summary>
/// The two moments of a conversation that a person remembers: the worst one and the last one. What counts as bad, from the worst: a safety,
/// legal or other urgent matter, a complaint, a negative mood; nothing of it, and there was no bad moment.
/// </summary>
public static class PeakEnd
{
    /// <param name="moments">What the person said, in order.</param>
    /// <returns>Places in the list; no worst one where nothing was bad, no last one where nothing was said.</returns>
    public static (int? Worst, int? Last) Of(IReadOnlyList<(Intent Intent, Sentiment? Sentiment, Urgency Urgency)> moments)
    {
        var (worst, weight) = (-1, 0);
        for (var index = 0; index < moments.Count; index++)
        {
            var here = WeightOf(moments[index]);
            if (here > weight)
                (worst, weight) = (index, here);
        }
        return (worst >= 0 ? worst : null, moments.Count > 0 ? moments.Count - 1 : null);
    }

    /// <summary>Whether the last thing said was a good end: praise or a good mood.</summary>
    public static bool EndsWell(Intent intent, Sentiment? sentiment) =>
        intent is Intent.Praise or Intent.FanContent || sentiment is Sentiment.Positive;

    private static int WeightOf((Intent Intent, Sentiment? Sentiment, Urgency Urgency) moment) =>
        (moment.Urgency is Urgency.None ? 0 : 4) + (moment.Intent is Intent.Complaint ? 2 : 0) + (moment.Sentiment is Sentiment.Negative ? 1 : 0);
}
