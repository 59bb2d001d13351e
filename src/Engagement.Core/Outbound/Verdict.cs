namespace Engagement.Core.Outbound;

/// <summary>How an attempt ended.</summary>
public enum Verdict
{
    /// <summary>No answer yet; after a crash it stays so until read back.</summary>
    Open,
    Sent,
    Later,
    Rejected,
    Unknown,
    /// <summary>Read back: it is there.</summary>
    FoundSent,
    /// <summary>Read back: it is surely not there.</summary>
    FoundAbsent,
    /// <summary>Read back: cannot tell.</summary>
    CannotTell,
    /// <summary>The network no longer takes our token.</summary>
    Reconnect,
}
