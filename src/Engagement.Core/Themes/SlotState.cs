namespace Engagement.Core.Themes;

/// <summary>What became of an occurrence.</summary>
public enum SlotState
{
    /// <summary>Nothing written yet.</summary>
    Open,
    Filled,
    Skipped,
    /// <summary>A person replaced this one.</summary>
    Substituted,
}
