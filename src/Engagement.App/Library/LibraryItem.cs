using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.App.Library;

/// <summary>A piece of content that a theme can draw on.</summary>
internal sealed class LibraryItem
{
    public required LibraryItemId Id { get; init; }

    /// <summary>The pool it belongs to, for example "archive".</summary>
    public required string Pool { get; set; }

    public required string Title { get; set; }

    /// <summary>What templates may use: names and their texts.</summary>
    public Dictionary<string, string> Facts { get; set; } = [];

    /// <summary>"en", "fi", or null where the facts fit every language.</summary>
    public string? Language { get; set; }

    public MediaId? MediaId { get; set; }

    /// <summary>The day it is about, for anniversaries.</summary>
    public DateOnly? AboutDate { get; set; }

    /// <summary>The months in which it may be used, as <see cref="Season"/> counts them; 0: the whole year.</summary>
    public int Months { get; set; }

    /// <summary>Title, facts and the picture's description in small letters, for searching.</summary>
    public string SearchText { get; set; } = "";

    public required RightsKind Rights { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public int TimesUsed { get; set; }

    public bool Archived { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; }

    /// <summary>Makes it findable by what it says; in small letters, because not every database knows that Ä and ä are one letter.</summary>
    public void Index(string? altText) =>
        SearchText = string.Join('\n', new[] { Title, Pool, altText }.Concat(Facts.Values).OfType<string>()).ToLowerInvariant();

    /// <summary>A slot at this time takes it; from then on the others come first.</summary>
    public void Use(DateTimeOffset at)
    {
        (LastUsedAt, TimesUsed) = (LastUsedAt > at ? LastUsedAt : at, TimesUsed + 1);
        Version++;
    }

    /// <summary>The slot at this time is not filled with it after all.</summary>
    /// <param name="at">The slot's time.</param>
    /// <param name="lastOther">The latest other slot that holds it.</param>
    public void GiveBack(DateTimeOffset at, DateTimeOffset? lastOther)
    {
        LastUsedAt = LastUsedAt == at ? lastOther : LastUsedAt;
        TimesUsed = Math.Max(0, TimesUsed - 1);
        Version++;
    }
}
