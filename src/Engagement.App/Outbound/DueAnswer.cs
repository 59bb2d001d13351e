using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>What is due now.</summary>
/// <param name="Due">In the order it is to be sent.</param>
/// <param name="LookAgainAt">When the next becomes due, or the horizon.</param>
/// <param name="More">More is due than was asked for.</param>
internal sealed record DueAnswer(IReadOnlyList<DueDelivery> Due, DateTimeOffset LookAgainAt, bool More);
