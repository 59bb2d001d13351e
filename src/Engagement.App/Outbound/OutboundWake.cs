using System.Threading.Channels;

namespace Engagement.App.Outbound;

/// <summary>Wakes the sender: ring it after a delivery that may soon be due is committed.</summary>
internal sealed class OutboundWake(TimeProvider time)
{
    private readonly Channel<byte> bell = Channel.CreateBounded<byte>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => bell.Writer.TryWrite(0);

    /// <summary>Waits until the bell rings or the time has come.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken ct)
    {
        if (longest <= TimeSpan.Zero || bell.Reader.TryRead(out _))
        {
            return;
        }

        using var limit = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await bell.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The time has come.
        }
    }
}
