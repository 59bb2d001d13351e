namespace Engagement.Core.Library;

/// <summary>By what right we may publish an item.</summary>
public enum RightsKind
{
    /// <summary>Ours.</summary>
    Own,
    /// <summary>A fan’s, with a granted permission.</summary>
    Permission,
    /// <summary>Not to be published.</summary>
    Unclear,
}
