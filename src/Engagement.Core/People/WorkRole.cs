namespace Engagement.Core.People;

/// <summary>What a person or key may do; each role may do what the ones after it may.</summary>
public enum WorkRole
{
    Owner,
    Admin,
    /// <summary>Writes, schedules and approves posts; also answers.</summary>
    Coordinator,
    /// <summary>Answers conversations.</summary>
    Agent,
    /// <summary>Reads.</summary>
    Reader,
}
