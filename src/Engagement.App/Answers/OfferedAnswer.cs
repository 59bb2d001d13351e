using Engagement.Core.Common;

namespace Engagement.App.Answers;

/// <summary>A prepared text that fits a question.</summary>
/// <param name="Article">The article it is, or</param>
/// <param name="Reply">the saved reply.</param>
/// <param name="Title">Its question or title.</param>
/// <param name="Sentence">The sentence that fits best.</param>
/// <param name="Text">All of it, as it is inserted: with the link, with the person's name.</param>
/// <param name="Language">"en" or "fi".</param>
/// <param name="Share">How much of the question it speaks of: 0 to 1.</param>
public sealed record OfferedAnswer(ArticleId? Article, SavedReplyId? Reply, string Title, string Sentence, string Text, string Language, double Share)
{
    /// <summary>An expert wrote it for this very conversation; the title is their name.</summary>
    public bool IsExpert { get; init; }
}
