namespace Engagement.Core.Inbox.Reading;

/// <summary>The Finnish question clitic: -ko and -kö on the first word of a clause (and -kohan, -kos anywhere).</summary>
internal static class FinnishClitics
{
    public static bool IsQuestion(string word, bool startsClause)
    {
        if (word.Length < 4)
        {
            return false;
        }

        if (word.EndsWith("kohan", StringComparison.Ordinal) || word.EndsWith("köhän", StringComparison.Ordinal)
            || word.EndsWith("kös", StringComparison.Ordinal))
        {
            return true;
        }

        // Nouns end in -kko (viikko, verkko); no verb before the clitic does.
        return startsClause
            && (word.EndsWith("ko", StringComparison.Ordinal) || word.EndsWith("kö", StringComparison.Ordinal))
            && word[^3] is not 'k';
    }
}
