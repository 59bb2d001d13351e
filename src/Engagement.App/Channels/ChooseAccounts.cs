using System.Text.Json;
using Engagement.App.Networks;
using Engagement.App.People;

namespace Engagement.App.Channels;

/// <summary>Connects the accounts that a person chose among those that were allowed.</summary>
internal sealed class ChooseAccounts(ConnectAttempts attempts, ConnectAccounts connect)
{
    public async Task<ConnectEnd> RunAsync(string ticket, IReadOnlyList<string> chosen, Actor actor, CancellationToken ct)
    {
        if (actor.UserId is not { } who || await attempts.TakeAsync(ticket, ConnectStep.Choosing, who, ct) is not { } attempt)
        {
            return new ConnectEnd.Refused(null, null, "The choice was made already or is older than ten minutes. Begin again.");
        }

        var accounts = JsonSerializer.Deserialize<List<ConsentedAccount>>(attempt.Memory)!;
        var wanted = accounts.FindAll(account => chosen.Contains(account.RemoteId));
        if (wanted.Count > 0)
        {
            return new ConnectEnd.Connected(await connect.RunAsync(attempt.Network, wanted, actor, ct));
        }

        // Nothing was ticked: the same choice again.
        var next = ConnectAttempts.NewState();
        await attempts.SaveAsync(next, ConnectStep.Choosing, attempt, who, ct);
        return new ConnectEnd.Choose(attempt.Network, next, accounts);
    }
}
