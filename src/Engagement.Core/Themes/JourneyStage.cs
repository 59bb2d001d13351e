namespace Engagement.Core.Themes;

/// <summary>Where on their way the customers are whom a theme speaks to.</summary>
public enum JourneyStage
{
    /// <summary>They look around.</summary>
    Research,
    /// <summary>They buy.</summary>
    Purchase,
    /// <summary>They wait for it.</summary>
    Before,
    /// <summary>They use it.</summary>
    During,
    /// <summary>They remember it and tell others.</summary>
    After,
}
