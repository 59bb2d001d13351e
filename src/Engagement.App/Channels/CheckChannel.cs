using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Asks the network whether a channel's credentials work and are this account's, and writes down its health.</summary>
internal sealed class CheckChannel(
    IDbContextFactory<EngagementContext> contexts, IEnumerable<INetwork> networks, IEnumerable<IPush> pushes, LiveHints hints, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task RunAsync(ChannelId id, CancellationToken ct)
    {
        var channel = await ReadAsync(id, ct);
        if (networks.FirstOrDefault(candidate => candidate.Kind == channel.Network) is not { } network)
        {
            return;
        }

        var (state, problem, longest) = await AskAsync(network, channel, ct);
        var push = pushes.FirstOrDefault(candidate => candidate.Network == channel.Network && candidate.IsWanted);
        var asked = push is not null && state == ChannelState.Connected && problem is null;
        var silence = asked ? await AskToBeToldAsync(push!, channel, ct) : channel.PushProblem;
        var now = time.GetUtcNow();
        await ChangeChannelRow.RunAsync(
            contexts,
            id,
            (_, row) =>
            {
                row.State = row.State == ChannelState.Paused ? ChannelState.Paused : state;
                row.LongestText = longest ?? row.LongestText;
                (row.LastError, row.LastErrorAt) = (problem, problem is null ? null : now);
                row.PushAsked(push is not null, asked, silence, now);
            },
            ct);
        hints.Ring(LiveTopics.Channels);
    }

    private static async Task<(ChannelState State, string? Problem, int? LongestText)> AskAsync(INetwork network, Channel channel, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            var answer = await network.CheckAsync(channel.ToAccess(), limit.Token);
            return answer switch
            {
                // No answer says nothing about the credentials: the polls will tell.
                { Told: false } => (channel.State, answer.Problem, null),
                { Works: false } => (ChannelState.NeedsReconnect, answer.Problem ?? "The network does not take the credentials.", null),
                { RemoteId: { } remoteId } when remoteId != channel.RemoteId =>
                    (ChannelState.NeedsReconnect, $"The credentials belong to another account ({answer.Handle ?? remoteId}).", null),
                _ => (ChannelState.Connected, null, answer.LongestText),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (channel.State, "The network did not answer when the credentials were checked.", null);
        }
    }

    private static async Task<string?> AskToBeToldAsync(IPush push, Channel channel, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            return await push.EnsureAsync(channel.ToAccess(), limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return "The network did not answer when it was asked to tell us of comments.";
        }
    }

    private async Task<Channel> ReadAsync(ChannelId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Channels.AsNoTracking().SingleOrDefaultAsync(channel => channel.Id == id, ct) ?? throw RefusedException.NotFound("channel");
    }
}
