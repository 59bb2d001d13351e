namespace Engagement.Core.Channels;

/// <summary>A kind of service.</summary>
public enum NetworkKind
{
    X,
    Facebook,
    Instagram,
    Bluesky,
    Mastodon,
    /// <summary>An address that takes posts as JSON, for networks that we do not speak.</summary>
    Webhook,
}
