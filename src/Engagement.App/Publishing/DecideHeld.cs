using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>Carries out one decision about many held deliveries. Each stands for itself: what cannot be done is said and stops nothing else.</summary>
internal sealed class DecideHeld(RetryDelivery retry, CancelDelivery cancel, MoveHeld move)
{
    /// <summary>More than this in one go is not taken.</summary>
    public const int Most = 500;

    /// <returns>How many it was done for, and why not for the others.</returns>
    /// <exception cref="RefusedException">Nothing is chosen, or too much.</exception>
    public async Task<(int Done, IReadOnlyList<string> Refused)> RunAsync(
        IReadOnlyList<DeliveryId> chosen, HeldDecision decision, Actor actor, CancellationToken ct)
    {
        if (chosen.Count is 0 or > Most)
        {
            throw RefusedException.Invalid("deliveries", $"Choose at least one and at most {Most}.", Most, chosen.Count);
        }

        var (done, refused) = (0, new List<string>());
        foreach (var id in chosen)
        {
            try
            {
                await DecideAsync(id, decision, actor, ct);
                done++;
            }
            catch (RefusedException why)
            {
                refused.Add(why.Message);
            }
        }

        return (done, refused);
    }

    private Task DecideAsync(DeliveryId id, HeldDecision decision, Actor actor, CancellationToken ct) => decision switch
    {
        HeldDecision.SendNow => retry.RunAsync(id, actor, ct),
        HeldDecision.Drop => cancel.RunAsync(id, actor, ct),
        HeldDecision.Tomorrow => move.RunAsync(id, 1, actor, ct),
        HeldDecision.NextWeek => move.RunAsync(id, 7, actor, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, null),
    };
}
