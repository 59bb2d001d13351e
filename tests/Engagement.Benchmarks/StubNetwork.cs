using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Engagement.App.Networks;
using Engagement.Core.Channels;

namespace Engagement.Benchmarks;

/// <summary>Speaks to the stub server over real HTTP.</summary>
internal sealed class StubNetwork : INetwork, IDisposable
{
    private readonly Process server;
    private readonly HttpClient client;

    private StubNetwork(Process server, Uri address)
    {
        this.server = server;
        client = new HttpClient(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) }) { BaseAddress = address };
    }

    public NetworkKind Kind => NetworkKind.X;

    public Uri Address => client.BaseAddress!;

    /// <summary>How many have arrived.</summary>
    public async Task<int> CountAsync() => int.Parse(await client.GetStringAsync(new Uri("/arrivals/count", UriKind.Relative)), CultureInfo.InvariantCulture);

    public static async Task<StubNetwork> StartAsync(TimeSpan delay)
    {
        var milliseconds = delay.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["network", milliseconds])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        return new StubNetwork(server, new Uri((await server.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>The floor: the same calls with nothing around them.</summary>
    public async Task PostAsync(string key, CancellationToken ct)
    {
        using var answer = await client.PostAsJsonAsync($"/post/{key}", new { text = new string('x', 300) }, ct);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        await PostAsync(message.IdempotencyKey, ct);
        return new SendOutcome.Sent(message.IdempotencyKey, null);
    }

    /// <summary>When each arrived, and forgets them.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> TakeArrivalsAsync()
    {
        var text = await client.GetStringAsync(new Uri("/arrivals", UriKind.Relative));
        using var cleared = await client.DeleteAsync(new Uri("/arrivals", UriKind.Relative));
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .GroupBy(parts => parts[0])
            .ToDictionary(
                group => group.Count() == 1 ? group.Key : throw new InvalidOperationException($"{group.Key} was sent {group.Count()} times."),
                group => new DateTimeOffset(long.Parse(group.First()[1], CultureInfo.InvariantCulture) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero));
    }

    public Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct) =>
        Task.FromResult<ReadBack>(new ReadBack.CannotTell("A stub."));

    public Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Rejected("A stub."));

    public Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct) =>
        Task.FromResult<PollAnswer>(new PollAnswer.Heard([], cursor));

    public Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct) => Task.FromResult<InboundItem?>(null);

    public Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(
        ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, NetworkFigures>>(new Dictionary<string, NetworkFigures>());

    public Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct) =>
        Task.FromResult(new ChannelCheck(true, channel.RemoteId, channel.Handle, null));

    public void Dispose()
    {
        server.Kill();
        server.Dispose();
        client.Dispose();
    }
}
