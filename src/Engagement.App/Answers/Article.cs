using Engagement.Core.Common;

namespace Engagement.App.Answers;

/// <summary>What we know about one question that people ask, in one language.</summary>
internal sealed class Article
{
    public required ArticleId Id { get; init; }

    /// <summary>The question, as people would ask it.</summary>
    public required string Question { get; set; }

    public required string Text { get; set; }

    public required string Language { get; set; }

    /// <summary>Where more is to be read, for the person outside.</summary>
    public string? Link { get; set; }

    public int TimesUsed { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; }
}
