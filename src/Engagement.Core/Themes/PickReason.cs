namespace Engagement.Core.Themes;

/// <summary>Why an item of a pool is offered to a slot.</summary>
public enum PickReason
{
    /// <summary>What it is about happened on this day of another year.</summary>
    Anniversary,
    /// <summary>It was never used.</summary>
    NeverUsed,
    /// <summary>It was not used for longer than the others.</summary>
    LongestUnused,
    /// <summary>A person chose it.</summary>
    Person,
}
