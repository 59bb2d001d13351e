namespace Engagement.Core.Channels;

/// <summary>Whether comments on a channel are acknowledged by themselves.</summary>
public enum AcknowledgementMode
{
    Off,
    /// <summary>Decided and recorded, never sent.</summary>
    DryRun,
    On,
}
