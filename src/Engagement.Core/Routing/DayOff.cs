using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>A day without duty.</summary>
/// <param name="Date">Which, in the zone of each shift.</param>
/// <param name="User">Whose; null for a holiday of everybody.</param>
public sealed record DayOff(DateOnly Date, UserId? User);
