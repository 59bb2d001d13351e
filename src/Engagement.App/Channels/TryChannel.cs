using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Tries what a channel is used for: reads whose it is, hears what is new, reads numbers; publishes nothing, changes nothing.</summary>
internal sealed class TryChannel(IDbContextFactory<EngagementContext> contexts, NetworkDirectory networks, CredentialVault vault, IEnumerable<IConsent> consents)
{
    private const string Unknown = "Only a post can tell: nothing was published to try it.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Parts = ["comments", "metrics", "write", "media"];

    /// <param name="id">Which.</param>
    /// <param name="lastPost">The network's id of a post of ours there, whose numbers are asked for; null when there is none.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="RefusedException">There is no such channel, or we do not speak its network.</exception>
    public async Task<ChannelTest> RunAsync(ChannelId id, string? lastPost, CancellationToken ct)
    {
        var channel = await ReadAsync(id, ct);
        var network = networks.Find(channel.Network) ?? throw RefusedException.Invalid("network", $"This program does not speak {channel.Network}.");
        var access = channel.ToAccess();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            var check = await network.CheckAsync(access, limit.Token);
            if (!check.Works)
            {
                return new([new("read", false, check.Problem), .. Rest(null, "It was not tried: reading does not work.")]);
            }

            return new(
            [
                new("read", true, null),
                await CommentsAsync(network, access, channel.PollCursor, limit.Token),
                await MetricsAsync(network, access, lastPost, limit.Token),
                .. network is ITriesPublishing tries ? await tries.TryAsync(access, limit.Token) : await GrantedAsync(channel, ct),
            ]);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new([new("read", false, "The network did not answer in time."), .. Rest(null, "It was not tried: reading does not work.")]);
        }
    }

    // What it hears is not kept: the cursor stays, and the next poll hears it again.
    private static async Task<ChannelTestPart> CommentsAsync(INetwork network, ChannelAccess access, string? cursor, CancellationToken ct) =>
        await network.PollAsync(access, cursor, [], ct) switch
        {
            PollAnswer.Heard => new("comments", true, null),
            PollAnswer.Later later => new("comments", null, later.Reason),
            PollAnswer.Failed failed => new("comments", false, failed.Reason),
            PollAnswer.Reconnect reconnect => new("comments", false, reconnect.Reason),
            _ => throw new InvalidOperationException("An unknown answer."),
        };

    private static async Task<ChannelTestPart> MetricsAsync(INetwork network, ChannelAccess access, string? lastPost, CancellationToken ct)
    {
        if (lastPost is null)
        {
            return new("metrics", null, "There is no post yet whose numbers could be asked for.");
        }

        var figures = await network.ReadFiguresAsync(access, [lastPost], ct);
        return figures.ContainsKey(lastPost)
            ? new("metrics", true, null)
            : new("metrics", false, "The network gave no numbers for the last post.");
    }

    private async Task<IEnumerable<ChannelTestPart>> GrantedAsync(Channel channel, CancellationToken ct)
    {
        var granted = (await vault.ReadAsync(channel.Id, ct))?.Scope?.Split([' ', ',', '+'], StringSplitOptions.RemoveEmptyEntries);
        var asked = consents.FirstOrDefault(consent => consent.Network == channel.Network)?.Scopes;
        return (granted, asked) is ({ Length: > 0 }, { Count: > 0 })
            ? [Of("write", granted, [.. asked.Where(IsForWriting)]), Of("media", granted, [.. asked.Where(scope => IsForWriting(scope) || scope.Contains("media", StringComparison.Ordinal))])]
            : Rest(null, Unknown).Where(part => part.What is "write" or "media");
    }

    private static ChannelTestPart Of(string what, string[] granted, string[] needed) =>
        needed.Where(scope => !granted.Contains(scope)).ToList() is { Count: > 0 } missing
            ? new(what, false, $"The network did not grant {string.Join(", ", missing)}. Connect the channel again and allow it.")
            : new(what, true, null);

    private static bool IsForWriting(string scope) => scope is "write" || (scope.EndsWith(".write", StringComparison.Ordinal) && !scope.StartsWith("media", StringComparison.Ordinal));

    private static IEnumerable<ChannelTestPart> Rest(bool? works, string words) =>
        Parts.Select(what => new ChannelTestPart(what, works, words));

    private async Task<Channel> ReadAsync(ChannelId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Channels.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("channel");
    }
}
