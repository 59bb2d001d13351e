namespace Engagement.App.Networks;

/// <summary>What we may do to a thing on a network besides saying something.</summary>
internal enum RemoteAction
{
    Like,
    Unlike,
    Hide,
    Unhide,
    Delete,
}
