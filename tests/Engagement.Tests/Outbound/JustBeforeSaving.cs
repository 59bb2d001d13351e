using Engagement.App.Outbound;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Engagement.Tests.Outbound;

/// <summary>Does something between the moment when a flow has read a delivery and decided, and the moment when it saves what it decided.</summary>
internal sealed class JustBeforeSaving : SaveChangesInterceptor
{
    private Func<Task>? deed;

    /// <summary>Once, when the next delivery is about to be saved.</summary>
    public void Do(Func<Task> what) => deed = what;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.ChangeTracker.Entries<Delivery>().Any() && Interlocked.Exchange(ref deed, null) is { } now)
        {
            await now();
        }

        return result;
    }
}
