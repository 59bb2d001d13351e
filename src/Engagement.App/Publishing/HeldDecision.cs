namespace Engagement.App.Publishing;

/// <summary>What a person decides about something that was held.</summary>
public enum HeldDecision
{
    /// <summary>It goes out at once.</summary>
    SendNow,
    /// <summary>The same time of day, tomorrow or as soon after as that lies ahead.</summary>
    Tomorrow,
    /// <summary>The same time on the same day of the week, the next time that lies ahead.</summary>
    NextWeek,
    /// <summary>It is not said.</summary>
    Drop,
}
