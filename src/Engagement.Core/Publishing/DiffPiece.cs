namespace Engagement.Core.Publishing;

/// <summary>A piece of a text between two versions.</summary>
public readonly record struct DiffPiece(DiffKind Kind, string Text);
