using Engagement.App.Outbound;

namespace Engagement.Web.Demo.Past;

/// <summary>Sends what is due at the clock's time, by the program's own ledger, and waits until it is written down.</summary>
internal sealed class PastSender(DispatchDue dispatch, OutcomeQueue outcomes, ClaimedNow claimed) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private Task? recording;

    public async Task SendDueAsync(CancellationToken ct)
    {
        recording ??= outcomes.RecordAsync(stop.Token);
        await dispatch.RunAsync(ct, ct);
        while (claimed.Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await (recording ?? Task.CompletedTask);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        stop.Dispose();
    }
}
