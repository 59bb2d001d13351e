namespace Engagement.App.Inbox;

/// <summary>Wakes the reader of inbound events; a hint only, the database says what is unread.</summary>
internal sealed class InboxWake : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);

    public void Ring()
    {
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already ringing.
        }
    }

    /// <summary>Returns at the next ring or after <paramref name="atMost"/>.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => signal.WaitAsync(atMost, ct);

    public void Dispose() => signal.Dispose();
}
