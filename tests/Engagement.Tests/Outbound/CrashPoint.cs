namespace Engagement.Tests.Outbound;

/// <summary>Where the program dies while it sends.</summary>
public enum CrashPoint
{
    ClaimedNotBegun,
    BegunNotTaken,
    TakenNotAnswered,
}
