using System.Collections.Concurrent;
using Engagement.App.Networks;
using Engagement.App.Ticks;
using Engagement.Core.Common;

namespace Engagement.App.Channels;

/// <summary>
/// Fetches a new pair of tokens, one call per channel at a time over all nodes: two at once would kill the whole family of tokens.
/// The new pair is stored before anybody uses it; a failed refresh changes nothing.
/// </summary>
internal sealed class RefreshTokens(CredentialVault vault, WorkerHeartbeat worker, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<ChannelId, SemaphoreSlim> gates = new();

    /// <summary>What is stored now; null when there is nothing that can be used.</summary>
    public Task<ChannelTokens?> ReadAsync(ChannelAccess channel, CancellationToken ct) => vault.ReadAsync(channel, ct);

    /// <param name="channel">Whose.</param>
    /// <param name="stale">The access token that no longer works; when another one is stored by now, that one is the answer.</param>
    /// <param name="fetch">Asks the network with what is stored.</param>
    public async Task<TokenAnswer> RunAsync(
        ChannelId channel, string? stale, Func<ChannelTokens, CancellationToken, Task<TokenAnswer>> fetch, CancellationToken ct)
    {
        var gate = gates.GetOrAdd(channel, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(ct);
        try
        {
            return await RefreshAsync(channel, stale, fetch, ct);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<TokenAnswer> RefreshAsync(
        ChannelId channel, string? stale, Func<ChannelTokens, CancellationToken, Task<TokenAnswer>> fetch, CancellationToken ct)
    {
        while (true)
        {
            if (await vault.ReadStoredAsync(channel, ct) is not { } stored)
            {
                return new TokenAnswer.Dead("There are no credentials for this channel. Connect it again.");
            }

            if (stored.Tokens.AccessToken != stale && stored.Tokens.AccessToken is not null)
            {
                return new TokenAnswer.Fresh(stored.Tokens);
            }

            if (stored.RefreshingUntil > time.GetUtcNow() && !IsOrphaned(stored.RefreshingUntil.Value))
            {
                await Task.Delay(Pause, time, ct);
            }
            else if (await vault.ClaimAsync(channel, stored.Version, time.GetUtcNow() + Lease, ct))
            {
                // From here on the old pair may be dead and the new one only in our hands: nobody's hurry may lose it.
                return await FetchAsync(channel, stored with { Version = stored.Version + 1 }, fetch, CancellationToken.None);
            }
        }
    }

    // Who fetched died before it could store the answer: waiting for its lease would only hold up what is due.
    private bool IsOrphaned(DateTimeOffset leaseUntil) => worker.IsAlone && leaseUntil - Lease < worker.StartedAt;

    private async Task<TokenAnswer> FetchAsync(
        ChannelId channel, StoredTokens claimed, Func<ChannelTokens, CancellationToken, Task<TokenAnswer>> fetch, CancellationToken ct)
    {
        var answer = await fetch(claimed.Tokens, ct);
        if (answer is not TokenAnswer.Fresh fresh)
        {
            await vault.ClaimAsync(channel, claimed.Version, until: null, ct);
            return answer;
        }

        if (await vault.ReplaceAsync(channel, claimed.Version, fresh.Tokens, ct))
        {
            return fresh;
        }

        // A person connected the channel anew while we asked: theirs stand.
        return await vault.ReadAsync(channel, ct) is { } theirs
            ? new TokenAnswer.Fresh(theirs)
            : new TokenAnswer.Dead("There are no credentials for this channel. Connect it again.");
    }
}
