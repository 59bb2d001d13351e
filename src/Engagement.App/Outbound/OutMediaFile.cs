namespace Engagement.App.Outbound;

/// <summary>The bytes of a picture on their way to a network.</summary>
internal sealed record OutMediaFile(Stream Content, string ContentType);
