namespace Engagement.App.Networks.X;

/// <summary>Whether a post is deleted.</summary>
internal sealed record XDeleted(bool Deleted);
