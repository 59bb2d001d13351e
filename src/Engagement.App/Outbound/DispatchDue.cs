namespace Engagement.App.Outbound;

/// <summary>
/// One look at the ledger: what is due and has a place is claimed and put on the wire. It does not wait for the networks; each call brings
/// its outcome to the <see cref="OutcomeQueue"/>, which gives the place back when the outcome is durable.
/// </summary>
internal sealed class DispatchDue(DueReader reader, ClaimDue claims, ClaimedNow claimed, Wire wire)
{
    /// <summary>A first handful, so that the wire is busy while the rest is claimed.</summary>
    private const int FirstHandful = 32;
    private const int MostAtOnce = 256;

    /// <summary>Starts what is due and says when to look again.</summary>
    /// <param name="stop">No new call is begun any more.</param>
    /// <param name="abandon">Calls under way are given up.</param>
    public async Task<DateTimeOffset> RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        for (var most = FirstHandful; ; most = MostAtOnce)
        {
            var answer = await reader.ReadAsync(claimed.Full, most, stop);
            var taken = claimed.Take(answer.Due);
            if (taken.Count == 0)
            {
                return answer.LookAgainAt;
            }

            var ours = await claims.RunAsync([.. taken.Select(row => row.Id)], CancellationToken.None);
            if (ours.Count < taken.Count)
            {
                var ids = ours.Select(claim => claim.Delivery.Id).ToHashSet();
                claimed.Free(taken.Where(row => !ids.Contains(row.Id)));
            }

            foreach (var claim in ours)
            {
                // Not awaited here: it never throws, and its place is counted until its outcome is written down.
                _ = wire.SendAsync(claim, stop, abandon);
            }

            if (!answer.More || ours.Count == 0)
            {
                return answer.LookAgainAt;
            }
        }
    }
}
