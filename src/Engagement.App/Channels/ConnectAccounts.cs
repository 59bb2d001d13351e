using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Makes channels of accounts that were allowed; one that is here already keeps its history and gets the new credentials.</summary>
internal sealed class ConnectAccounts(IDbContextFactory<EngagementContext> contexts, AddChannel add, ReconnectChannel reconnect)
{
    public async Task<IReadOnlyList<ChannelId>> RunAsync(
        NetworkKind network, IReadOnlyList<ConsentedAccount> accounts, Actor actor, CancellationToken ct)
    {
        var connected = new List<ChannelId>();
        foreach (var account in accounts)
        {
            if (await FindAsync(network, account.RemoteId, ct) is { } known)
            {
                await reconnect.RunAsync(known, account.Tokens, actor, ct);
                connected.Add(known);
                continue;
            }

            // Nothing is thanked by itself until somebody has seen the dry run.
            var made = new NewChannel(
                network, account.Handle, account.RemoteId, account.DisplayName, account.ServiceUrl, null, null, AcknowledgementMode.DryRun, account.Tokens);
            connected.Add(await add.RunAsync(made, actor, ct));
        }

        return connected;
    }

    private async Task<ChannelId?> FindAsync(NetworkKind network, string remoteId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Channels
            .Where(row => row.Network == network && row.RemoteId == remoteId)
            .Select(row => (ChannelId?)row.Id)
            .SingleOrDefaultAsync(ct);
    }
}
