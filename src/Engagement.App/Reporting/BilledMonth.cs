using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>What X charged for in the running month.</summary>
/// <param name="Reads">Posts read, once per post and day.</param>
/// <param name="Most">How many may be read.</param>
/// <param name="Today">Posts that were read today already: reading them again costs nothing.</param>
public sealed record BilledMonth(int Reads, int Most, IReadOnlySet<DeliveryId> Today)
{
    public int Left => Math.Max(0, Most - Reads);
}
