using Engagement.Core.Inbox.Learning;
using Engagement.Core.Inbox.Reading;

namespace Engagement.Core.Inbox;

/// <summary>Reads a comment: a pure function, the same answer on every machine.</summary>
public static class TriageReader
{
    /// <summary>Reads one comment.</summary>
    /// <param name="text">The comment as the network gave it.</param>
    /// <param name="languageHint">The language that the network or the channel names ("en", "fi-FI"), if any.</param>
    /// <param name="context">What is known beside the words.</param>
    public static Triage Read(string text, string? languageHint, TriageContext? context) => Read(text, languageHint, context, LocalLayer.Empty);

    /// <summary>Reads one comment with what the workspace's own people taught on top.</summary>
    public static Triage Read(string text, string? languageHint, TriageContext? context, LocalLayer layer) =>
        Read(text, languageHint, context, TriageModel.Shipped, layer);

    /// <summary>Reads one comment with other weights than the shipped ones.</summary>
    internal static Triage Read(string text, string? languageHint, TriageContext? context, TriageModel model, LocalLayer? layer = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var comment = CommentText.Read(text);
        var hits = PhraseLists.Find(comment.Words);
        var signals = ReadingRules.Apply(comment, hits);
        var features = FeatureHashes.Of(comment, hits, signals);
        var language = LanguageReader.Read(comment, features, languageHint, model.Language);
        var odds = IntentLogOdds.Read(text, features, model);
        var probabilities = IntentReader.Probabilities(comment, odds, signals, language);
        var thanks = comment.Words.Count == 0 ? AcknowledgementScore.OfPicturesAlone(probabilities) : Math.Round(odds.Thanks, 4);
        if (layer?.Read(comment.Words) is { Words: { } learned } moved)
        {
            (probabilities, thanks) = LayerBounds.Apply(probabilities, thanks, signals, moved.Shifts);
            signals.Add(TriageReasons.Learned, learned);
        }

        return new(
            language,
            IntentReader.Choose(probabilities, thanks, signals, context),
            probabilities,
            IntentReader.Mood(probabilities, language),
            UrgencyOf(signals),
            Topics.Of(hits),
            signals.ToReasons())
        {
            Thanks = thanks,
        };
    }

    private static Urgency UrgencyOf(Signals signals) =>
        signals.Has(TriageReasons.UrgencySafety) ? Urgency.Safety
        : signals.Has(TriageReasons.UrgencyHealth) ? Urgency.Health
        : signals.Has(TriageReasons.UrgencyCrisis) ? Urgency.Crisis
        : signals.Has(TriageReasons.UrgencyLegal) ? Urgency.Legal
        : signals.Has(TriageReasons.UrgencyPress) ? Urgency.Press
        : Urgency.None;
}
