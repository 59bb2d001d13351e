namespace Engagement.Core.Outbound;

/// <summary>How many deliveries may be at the networks at once.</summary>
/// <param name="Overall">In this process.</param>
/// <param name="PerNetwork">On one network.</param>
/// <param name="PerChannel">On one channel.</param>
public sealed record SendingCaps(int Overall, int PerNetwork, int PerChannel)
{
    /// <summary>
    /// As many again are claimed ahead, so that a free place on the wire is filled at once and not after a trip to the disk.
    /// What is claimed ahead must be read back after a crash, so it is not more.
    /// </summary>
    public const int ClaimedPerPlace = 2;
}
