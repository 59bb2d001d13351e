using Engagement.App.Networks;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>A delivery that stands on the network now: what waits for it may go.</summary>
/// <param name="Id">Which.</param>
/// <param name="Source">Only something that was published is followed.</param>
/// <param name="RemoteId">The network's id of it.</param>
/// <param name="ThreadRoot">The network's id of the root of its thread; null when it is the root.</param>
internal readonly record struct StandsBefore(DeliveryId Id, DeliverySource Source, string RemoteId, string? ThreadRoot)
{
    public static StandsBefore Of(Delivery row) => new(row.Id, row.Source, row.RemoteId!, row.ThreadRoot);

    public static StandsBefore Of(FinishedClaim finished) =>
        Of(finished.Claim.Delivery) with { RemoteId = ((SendOutcome.Sent)finished.Outcome).RemoteId };
}
