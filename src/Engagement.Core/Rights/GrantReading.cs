namespace Engagement.Core.Rights;

/// <summary>What a fan's reply says to the question whether we may use their picture.</summary>
public enum GrantReading
{
    /// <summary>Not sure: a person reads it.</summary>
    Unclear,
    Yes,
    No,
}
