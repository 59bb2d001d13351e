namespace Engagement.Core.Routing;

/// <summary>What a clock counts.</summary>
public enum ClockKind
{
    FirstAnswer,
    NextAnswer,
    Resolution,
}
