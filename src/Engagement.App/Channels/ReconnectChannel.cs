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
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            var channel = await db.Channels.SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("channel");
            await vault.SaveAsync(id, tokens, ct);
            channel.State = ChannelState.Connected;
            channel.MissedPolls = 0;
            channel.Version++;
            audit.Add(db, actor, AuditActions.ChannelReconnected, $"channel {id}", $"{channel.Network} {channel.Handle}");
            await db.SaveChangesAsync(ct);
        }

        await check.RunAsync(id, ct);
    }
}
