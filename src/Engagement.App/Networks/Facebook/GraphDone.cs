namespace Engagement.App.Networks.Facebook;

/// <summary>Whether it was done.</summary>
internal sealed record GraphDone(bool Success);
