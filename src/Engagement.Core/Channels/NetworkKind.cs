namespace Engagement.Core.Channels;

/// <summary>A kind of service.</summary>
public enum NetworkKind
{
    X,
    Facebook,
    Instagram,
    Bluesky,
    Mastodon,
}
