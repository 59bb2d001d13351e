namespace Engagement.App.Networks.Bluesky;

/// <summary>What a part of a text is.</summary>
internal enum BlueskyPartKind
{
    Link,
    Mention,
    Tag,
}
