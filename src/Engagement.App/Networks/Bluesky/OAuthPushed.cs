namespace Engagement.App.Networks.Bluesky;

/// <summary>The name under which the way of a person was announced.</summary>
internal sealed record OAuthPushed(string? RequestUri);
