namespace Engagement.App.Inbox;

/// <summary>Why there is a new state of what was learned.</summary>
public enum LearnedWhy
{
    Corrections,
    WentBack,
    SwitchedOn,
    SwitchedOff,
}
