namespace Engagement.App.Outbound;

/// <summary>What waits to be said on a channel.</summary>
/// <param name="Waiting">Deliveries that wait for their time or are being sent.</param>
/// <param name="NeedsPerson">Deliveries that wait for a person: held, or of unknown outcome.</param>
/// <param name="NextAt">When the next one is due.</param>
public sealed record ChannelQueue(int Waiting, int NeedsPerson, DateTimeOffset? NextAt);
