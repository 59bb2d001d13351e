using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Networks.X;

/// <summary>
/// The app's one stream of activity, shared by all accounts: opened when the first of them listens, closed when the last one goes. X allows
/// few connections and few tries: one that failed is not tried again at once for the next account.
/// </summary>
internal sealed partial class XLine(XConnection connection, XSubscriptions subscriptions, ReadMeter meter, TimeProvider time, ILogger<XLine> logger)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly List<XSeat> seats = [];
    private Open? current;

    public XSeat Join(string account)
    {
        var seat = new XSeat(account);
        lock (gate)
        {
            seats.Add(seat);
        }

        return seat;
    }

    public void Leave(XSeat seat)
    {
        lock (gate)
        {
            seats.Remove(seat);
            if (seats.Count == 0)
            {
                current?.Stop.Cancel();
                current = null;
            }
        }
    }

    /// <summary>Opens the stream where it is not open.</summary>
    /// <returns>Why it is not open; null when it is.</returns>
    public Task<StreamNews.Ended?> OpenAsync(CancellationToken ct)
    {
        lock (gate)
        {
            if (current is null || current.Until <= time.GetUtcNow())
            {
                current = new Open();
                current.Opening = RunAsync(current);
            }

            return current.Opening.WaitAsync(ct);
        }
    }

    private async Task<StreamNews.Ended?> RunAsync(Open open)
    {
        await Task.Yield();
        var (stream, problem) = await connection.OpenAsync(open.Stop.Token);
        if (stream is null)
        {
            open.Until = time.GetUtcNow() + Rest;
            return problem;
        }

        _ = ReadAsync(open, stream);
        return null;
    }

    private async Task ReadAsync(Open open, Stream stream)
    {
        var end = new StreamNews.Ended("The stream broke off.");
        try
        {
            end = await connection.ReadAsync(stream, Tell, open.Stop.Token);
        }
        catch (Exception problem)
        {
            Log.Failed(logger, problem);
        }

        await stream.DisposeAsync();
        lock (gate)
        {
            if (current == open)
            {
                current = null;
                seats.ForEach(seat => seat.End(end));
            }
        }
    }

    private void Tell(StreamNews.Told told)
    {
        var account = told.Item.AccountRemoteId;
        if (Heard(account, seat => seat.Tell(told)))
        {
            return;
        }

        // Nobody files it, and it is paid for all the same.
        meter.Note(NetworkKind.X, [told.Item.RemoteId], ReadPrices.XPost);
        _ = DropAsync(account);
    }

    private bool Heard(string account, Action<XSeat>? tell = null)
    {
        lock (gate)
        {
            var found = seats.FindAll(seat => seat.Account == account);
            found.ForEach(seat => tell?.Invoke(seat));
            return found.Count > 0;
        }
    }

    private async Task DropAsync(string account)
    {
        try
        {
            await subscriptions.DropAsync(account, () => !Heard(account), CancellationToken.None);
        }
        catch (Exception problem)
        {
            Log.NotDropped(logger, account, problem);
        }
    }

    private sealed class Open
    {
        public CancellationTokenSource Stop { get; } = new();

        public Task<StreamNews.Ended?> Opening { get; set; } = null!;

        /// <summary>Until when a failure stands for the next try too.</summary>
        public DateTimeOffset? Until { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Reading X's stream failed; it is opened again.")]
        public static partial void Failed(ILogger logger, Exception problem);

        [LoggerMessage(2, LogLevel.Warning, "X still tells of the account {Account}, for which nobody listens.")]
        public static partial void NotDropped(ILogger logger, string account, Exception problem);
    }
}
