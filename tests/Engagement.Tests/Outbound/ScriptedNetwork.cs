using System.Collections.Concurrent;
using Engagement.App.Networks;
using Engagement.Core.Channels;

namespace Engagement.Tests.Outbound;

/// <summary>A network whose answers a test decides, and which remembers what really stands on it.</summary>
internal sealed class ScriptedNetwork : INetwork
{
    private int named;
    private int atOnce;

    /// <summary>How its ids begin.</summary>
    public string Prefix { get; init; } = "r";

    public ConcurrentQueue<(string RemoteId, OutgoingMessage Message, DateTimeOffset At)> Published { get; } = new();

    /// <summary>What becomes of a try; the default takes it.</summary>
    public Func<ScriptedNetwork, OutgoingMessage, CancellationToken, Task<SendOutcome>> OnSend { get; set; } =
        (network, message, _) => Task.FromResult<SendOutcome>(network.Take(message));

    /// <summary>What a look says; the default knows everything.</summary>
    public Func<ScriptedNetwork, OutgoingMessage, IReadOnlySet<string>, ReadBack> OnFind { get; set; } =
        (network, message, notOurs) => network.Look(message, notOurs);

    public int Finds { get; private set; }

    public int MostAtOnce { get; private set; }

    public NetworkKind Kind { get; init; } = NetworkKind.X;

    /// <summary>What becomes of a like, a hiding, a deletion; the default does it.</summary>
    public Func<string, SendOutcome> OnAct { get; init; } = remoteId => new SendOutcome.Sent(remoteId, null);

    /// <summary>What a poll hears; the default hears nothing.</summary>
    public Func<ChannelAccess, CancellationToken, Task<PollAnswer>> OnPoll { get; init; } = (_, _) => Task.FromResult<PollAnswer>(new PollAnswer.Heard([], null));

    /// <summary>What it was asked to do besides publishing.</summary>
    public ConcurrentQueue<(RemoteAction Action, string RemoteId)> Deeds { get; } = new();

    public SendOutcome.Sent Take(OutgoingMessage message)
    {
        var remoteId = $"{Prefix}{Interlocked.Increment(ref named)}";
        Published.Enqueue((remoteId, message, TimeProvider.System.GetUtcNow()));
        return new SendOutcome.Sent(remoteId, $"https://x.test/{remoteId}");
    }

    public ReadBack Look(OutgoingMessage message, IReadOnlySet<string> notOurs)
    {
        foreach (var (remoteId, said, _) in Published)
        {
            if (said.Text == message.Text && !notOurs.Contains(remoteId))
            {
                return new ReadBack.Found(remoteId, null);
            }
        }

        return new ReadBack.Absent();
    }

    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref atOnce));
        try
        {
            return await OnSend(this, message, ct);
        }
        finally
        {
            Interlocked.Decrement(ref atOnce);
        }
    }

    public Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct)
    {
        Finds++;
        return Task.FromResult(OnFind(this, message, notOurs));
    }

    public Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct)
    {
        Deeds.Enqueue((action, remoteId));
        return Task.FromResult(OnAct(remoteId));
    }

    public Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct) =>
        OnPoll(channel, ct);

    public Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct) => Task.FromResult<InboundItem?>(null);

    public Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(
        ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, NetworkFigures>>(new Dictionary<string, NetworkFigures>());

    public Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct) =>
        Task.FromResult(new ChannelCheck(true, channel.RemoteId, channel.Handle, null));
}
