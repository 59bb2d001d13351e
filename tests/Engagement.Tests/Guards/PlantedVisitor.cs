using Engagement.Core.Inbox;
using Engagement.Core.Routing;

// Not one of ours: it stands in the room People and reaches into two rooms that People may not use, so that the guard is seen to fail.
namespace Engagement.Core.People.Planted;

internal sealed class PlantedVisitor
{
    public static async Task<int> CountAsync(IReadOnlyList<object> things, CancellationToken ct)
    {
        await Task.Delay(0, ct);
        return things.OfType<Triage>().Count();
    }

    public static ClockKind? Take() => null;
}
