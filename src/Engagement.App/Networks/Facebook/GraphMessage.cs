namespace Engagement.App.Networks.Facebook;

/// <summary>A private message that was taken.</summary>
internal sealed record GraphMessage(string? MessageId);
