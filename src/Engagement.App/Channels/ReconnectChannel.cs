using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Gives a channel new credentials.</summary>
internal sealed class ReconnectChannel(
    IDbContextFactory<EngagementContext> contexts, CredentialVault vault, AuditLog audit, CheckChannel check)
{
    /// <exception cref="RefusedException">There is no such channel.</exception>
    public async Task RunAsync(ChannelId id, ChannelTokens tokens, Actor actor, CancellationToken ct)
    {
        await RequireAsync(id, ct);
        await vault.SaveAsync(id, tokens, ct);
        await ChangeChannelRow.RunAsync(
            contexts,
            id,
            (db, channel) =>
            {
                (channel.State, channel.MissedPolls) = (ChannelState.Connected, 0);
                audit.Add(db, actor, AuditActions.ChannelReconnected, $"channel {id}", $"{channel.Network} {channel.Handle}");
            },
            ct);
        await check.RunAsync(id, ct);
    }

    private async Task RequireAsync(ChannelId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Channels.AnyAsync(row => row.Id == id, ct))
        {
            throw RefusedException.NotFound("channel");
        }
    }
}
