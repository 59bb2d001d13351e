using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Connects an account: keeps it with its credentials encrypted, then asks the network whether they work.</summary>
internal sealed class AddChannel(
    IDbContextFactory<EngagementContext> contexts,
    CredentialVault vault,
    WorkspaceReader workspaces,
    AuditLog audit,
    IdSource ids,
    TimeProvider time,
    CheckChannel check)
{
    /// <exception cref="RefusedException">A value is not possible, or the account is connected already.</exception>
    public async Task<ChannelId> RunAsync(NewChannel account, Actor actor, CancellationToken ct)
    {
        var channel = await MakeAsync(account, ct);
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (await db.Channels.AnyAsync(other => other.Network == channel.Network && other.RemoteId == channel.RemoteId, ct))
            {
                throw RefusedException.Conflict($"This account of {channel.Network} is connected already.");
            }

            db.Channels.Add(channel);
            vault.Add(db, channel.Id, account.Tokens);
            audit.Add(db, actor, AuditActions.ChannelConnected, $"channel {channel.Id}", $"{channel.Network} {channel.Handle}");
            await db.SaveChangesAsync(ct);
        }

        await check.RunAsync(channel.Id, ct);
        return channel.Id;
    }

    private async Task<Channel> MakeAsync(NewChannel account, CancellationToken ct)
    {
        var workspace = await workspaces.ReadAsync(ct);
        var (language, timeZone) = (account.Language ?? workspace.Language, account.TimeZone ?? workspace.TimeZone);
        var refusals = ChannelInput.Check(account.Handle, account.RemoteId, language, timeZone, account.ServiceUrl).ToList();
        if (refusals.Count > 0)
        {
            throw new RefusedException(refusals);
        }

        var handle = account.Handle.Trim().TrimStart('@');
        return new Channel
        {
            Id = ids.Next<ChannelId>(),
            Network = account.Network,
            Handle = handle,
            DisplayName = string.IsNullOrWhiteSpace(account.DisplayName) ? handle : account.DisplayName.Trim(),
            RemoteId = account.RemoteId.Trim(),
            ServiceUrl = account.ServiceUrl,
            Language = language,
            TimeZone = timeZone,
            State = ChannelState.Connected,
            Acknowledgement = account.Acknowledgement,
            CreatedAt = time.GetUtcNow(),
        };
    }
}
