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
}
