namespace Engagement.App.Publishing;

/// <summary>What may be wrong with a post on one of its channels.</summary>
internal enum PostTrouble
{
    /// <summary>A network said no.</summary>
    Failed,

    /// <summary>Nobody can tell whether a network took it.</summary>
    Unknown,

    /// <summary>Its time went by unsent.</summary>
    Missed,
}
