namespace Engagement.Core.Inbox;

/// <summary>What happened to it on the network.</summary>
public enum InboundVerb
{
    Created,
    Edited,
    Deleted,
    Hidden,
    Unhidden,
    Reacted,
}
