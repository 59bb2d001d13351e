namespace Engagement.Sandbox.World;

/// <summary>A fan at Instagram.</summary>
internal sealed record InstagramPerson(long Id, string Handle);
