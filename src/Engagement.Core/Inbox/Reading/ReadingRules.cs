namespace Engagement.Core.Inbox.Reading;

/// <summary>The linguistic rules: what the words themselves say, before any weights.</summary>
internal static class ReadingRules
{
    private const int ManyPromotion = 2;
    private const int MostPromotion = 4;

    public static Signals Apply(CommentText text, IReadOnlyList<PhraseHit> hits)
    {
        var signals = new Signals();
        AddQuestions(text, hits, signals);
        AddPhrases(text, hits, signals);
        AddContrast(text, hits, signals);
        AddPromotion(text, hits, signals);
        AddMoods(text, signals);
        AddShape(text, signals);
        return signals;
    }

    private static void AddQuestions(CommentText text, IReadOnlyList<PhraseHit> hits, Signals signals)
    {
        if (text.HasQuestionMark)
        {
            signals.Add(TriageReasons.QuestionMark);
        }

        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            if (hit.Kind is RuleKind.QuestionWord && text.StartsClause(hit.Start) && !IsExclamation(hit.Start, hits))
            {
                signals.Add(TriageReasons.QuestionWord, text.Words[hit.Start]);
            }
            else if (hit.Kind is RuleKind.QuestionInversionVerb && text.StartsClause(hit.Start) && IsSubject(hit.Start + 1, hits))
            {
                signals.Add(TriageReasons.QuestionInversion, $"{text.Words[hit.Start]} {text.Words[hit.Start + 1]}");
            }
        }

        for (var i = 0; i < text.Words.Count; i++)
        {
            if (FinnishClitics.IsQuestion(text.Words[i], text.StartsClause(i)) && !HasHit(RuleKind.QuestionCliticException, i, hits))
            {
                signals.Add(TriageReasons.QuestionClitic, text.Words[i]);
            }
        }
    }

    private static void AddPhrases(CommentText text, IReadOnlyList<PhraseHit> hits, Signals signals)
    {
        foreach (var hit in hits)
        {
            if (RuleNames.Of(hit.Kind) is { } name && !IsNegatedPraise(hit, hits))
            {
                signals.Add(name, string.Join(' ', text.Words.Skip(hit.Start).Take(hit.Length)));
            }
        }
    }

    /// <summary>"Love it, but …": praise, then a turn, then something that is not praise.</summary>
    private static void AddContrast(CommentText text, IReadOnlyList<PhraseHit> hits, Signals signals)
    {
        foreach (var turn in hits.Where(h => h.Kind is RuleKind.Contrast))
        {
            var praisedBefore = hits.Any(h => h.Start < turn.Start && h.Kind is (RuleKind.PraisePhrase or RuleKind.Gratitude));
            var praisedAfter = hits.Any(h => h.Start > turn.Start && h.Kind is (RuleKind.PraisePhrase or RuleKind.Gratitude));
            var trouble = hits.Any(h => h.Start > turn.Start && h.Kind is (RuleKind.ComplaintPhrase or RuleKind.RequestPhrase or RuleKind.ComplaintWord));
            if (trouble || (praisedBefore && !praisedAfter))
            {
                signals.Add(TriageReasons.Contrast, string.Join(' ', text.Words.Skip(turn.Start).Take(4)));
            }
        }
    }

    /// <summary>One word of advertising says little; several of them, or one and a link, say what the comment is for.</summary>
    private static void AddPromotion(CommentText text, IReadOnlyList<PhraseHit> hits, Signals signals)
    {
        var words = hits.Where(h => h.Kind is RuleKind.SpamWord).Select(h => string.Join(' ', text.Words.Skip(h.Start).Take(h.Length))).Distinct(StringComparer.Ordinal).Take(MostPromotion).ToList();
        if (words.Count >= (text.ForeignUrls > 0 ? 1 : ManyPromotion))
        {
            signals.Add(TriageReasons.SpamWords, string.Join(", ", words));
        }
    }

    private static void AddMoods(CommentText text, Signals signals)
    {
        if (text.Marks.Glad > 0)
        {
            signals.Add(TriageReasons.GladEmoji);
        }

        if (text.Marks.Sad > 0)
        {
            signals.Add(TriageReasons.SadEmoji);
        }
    }

    private static void AddShape(CommentText text, Signals signals)
    {
        if (text.ForeignUrls > 0)
        {
            signals.Add(TriageReasons.Link);
        }

        if (text.OtherLetters > 2 || text.StackedMarks > 4)
        {
            signals.Add(TriageReasons.OtherScript);
        }

        if (text.IsTooLong)
        {
            signals.Add(TriageReasons.TooLong);
        }
    }

    /// <summary>"not good", "never nice": the praise does not count.</summary>
    private static bool IsNegatedPraise(PhraseHit praise, IReadOnlyList<PhraseHit> hits) =>
        praise.Kind is RuleKind.PraisePhrase
        && hits.Any(h => h.Kind is RuleKind.Negation && h.Start < praise.Start && praise.Start - h.Start <= 3);

    private static bool IsExclamation(int start, IReadOnlyList<PhraseHit> hits) => HasHit(RuleKind.QuestionWordExclamation, start, hits);

    private static bool IsSubject(int start, IReadOnlyList<PhraseHit> hits) => HasHit(RuleKind.QuestionInversionSubject, start, hits);

    private static bool HasHit(RuleKind kind, int start, IReadOnlyList<PhraseHit> hits)
    {
        foreach (var hit in hits)
        {
            if (hit.Kind == kind && hit.Start == start)
            {
                return true;
            }
        }

        return false;
    }
}
