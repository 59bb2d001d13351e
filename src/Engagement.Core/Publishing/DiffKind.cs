namespace Engagement.Core.Publishing;

/// <summary>What became of a piece of a text.</summary>
public enum DiffKind
{
    Same,
    Removed,
    Added,
}
