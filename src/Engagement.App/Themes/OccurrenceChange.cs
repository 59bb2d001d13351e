using Engagement.Core.Common;

namespace Engagement.App.Themes;

/// <summary>What a person does to one date of a theme.</summary>
public abstract record OccurrenceChange
{
    private OccurrenceChange()
    {
    }

    /// <summary>Nothing is published on that date.</summary>
    public sealed record Skip : OccurrenceChange;

    /// <summary>It is published at another time.</summary>
    public sealed record Move(DateTimeOffset PublishAt) : OccurrenceChange;

    /// <summary>A person's own words take its place, at its time or another.</summary>
    public sealed record Replace(string Text, DateTimeOffset? PublishAt) : OccurrenceChange;

    /// <summary>A skipped date happens after all.</summary>
    public sealed record Restore : OccurrenceChange;

    /// <summary>Another item of the pool takes its place, in the template's words.</summary>
    public sealed record Pick(LibraryItemId Item) : OccurrenceChange;
}
