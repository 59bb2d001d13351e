using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>A person hides, shows, likes or deletes one thing on a network. It is safe to repeat, so it needs no row in the ledger.</summary>
internal sealed class ActOnNetwork(IDbContextFactory<EngagementContext> contexts, NetworkDirectory networks, AuditLog audit)
{
    /// <param name="channel">Our account.</param>
    /// <param name="action">What.</param>
    /// <param name="remoteId">To which thing, by the network's id.</param>
    /// <param name="subject">The thing as the record names it: "interaction 123".</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">The network does not allow it, or did not do it.</exception>
    public async Task RunAsync(ChannelId channel, RemoteAction action, string remoteId, string subject, Actor actor, CancellationToken ct)
    {
        var access = await AccessAsync(channel, ct) ?? throw RefusedException.NotFound("channel");
        var rule = RuleOf(access.Network, action);
        if (!rule.Allowed)
        {
            throw RefusedException.Conflict(rule.Words!);
        }

        await DoAsync(access, action, remoteId, subject, actor, ct);
    }

    /// <summary>Deletes something that we said ourselves, as every network lets an account do.</summary>
    /// <exception cref="RefusedException">The network did not do it.</exception>
    public async Task EraseOwnAsync(ChannelId channel, string remoteId, string subject, Actor actor, CancellationToken ct) =>
        await DoAsync(
            await AccessAsync(channel, ct) ?? throw RefusedException.NotFound("channel"), RemoteAction.Delete, remoteId, subject, actor, ct);

    private async Task DoAsync(ChannelAccess access, RemoteAction action, string remoteId, string subject, Actor actor, CancellationToken ct)
    {
        var network = networks.Find(access.Network) ?? throw RefusedException.Conflict($"{access.Network} is not supported.");
        var outcome = await network.ActAsync(access, action, remoteId, ct);
        if (WhyNotDone(access.Network, outcome) is { } words)
        {
            throw RefusedException.Conflict(words);
        }

        // It is done: the record is written even where nobody waits for the page any more.
        await audit.WriteAsync(actor, WordOf(action), subject, $"{action} on {access.Network}, {access.Handle}", CancellationToken.None);
    }

    /// <summary>Whether the network lets an account do this to what somebody else said.</summary>
    public static NetworkRule RuleOf(NetworkKind network, RemoteAction action) => action switch
    {
        RemoteAction.Hide or RemoteAction.Unhide => NetworkRules.MayHide(network),
        RemoteAction.Like or RemoteAction.Unlike => NetworkRules.MayLike(network),
        _ => NetworkRules.MayDelete(network),
    };

    private async Task<ChannelAccess?> AccessAsync(ChannelId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Channels.AsNoTracking()
            .Where(row => row.Id == id)
            .Select(row => new ChannelAccess(row.Id, row.Network, row.RemoteId, row.Handle, row.ServiceUrl, row.Language))
            .SingleOrDefaultAsync(ct);
    }

    private static string? WhyNotDone(NetworkKind network, SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => null,
        SendOutcome.Later later => $"{network} asks us to wait: {later.Reason}",
        SendOutcome.Rejected rejected => $"{network} did not do it: {rejected.Reason}",
        SendOutcome.Unknown unknown => $"{network} gave no clear answer: {unknown.Reason} Try again; twice does no harm.",
        SendOutcome.Reconnect reconnect => $"The channel must be connected again: {reconnect.Reason}",
        _ => throw new InvalidOperationException("A deed on a network has no other outcome."),
    };

    private static string WordOf(RemoteAction action) => action switch
    {
        RemoteAction.Hide => AuditActions.RemoteHidden,
        RemoteAction.Unhide => AuditActions.RemoteShown,
        RemoteAction.Like => AuditActions.RemoteLiked,
        RemoteAction.Unlike => AuditActions.RemoteUnliked,
        _ => AuditActions.RemoteDeleted,
    };
}
