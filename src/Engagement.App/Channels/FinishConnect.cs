using System.Text.Json;
using System.Text.RegularExpressions;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Takes a person back from a network: checks that it is the way that was begun here, and connects what was allowed.</summary>
internal sealed partial class FinishConnect(
    IDbContextFactory<EngagementContext> contexts, IEnumerable<IConsent> consents, ConnectAttempts attempts, ConnectAccounts connect)
{
    private const string Stale = "This way back was used already, was begun by somebody else or is older than ten minutes. Nothing has changed. Begin again.";

    /// <param name="back">What the browser brought.</param>
    /// <param name="address">Where it was sent back to.</param>
    /// <param name="actor">Who is signed in.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ConnectEnd> RunAsync(ConnectReturn back, Uri address, Actor actor, CancellationToken ct)
    {
        if (back.State is not { Length: > 0 and < 200 } state || actor.UserId is not { } who
            || await attempts.TakeAsync(state, ConnectStep.AtNetwork, who, ct) is not { } attempt)
        {
            return new ConnectEnd.Refused(null, null, Stale);
        }

        if (back.Error is { } error)
        {
            return Refuse(attempt, error is "access_denied" or "user_denied"
                ? $"At {attempt.Network} the answer was no. Nothing has changed. Begin again when you want to."
                : $"{attempt.Network} did not let us in ({(Plain().IsMatch(error) ? error : "unknown reason")}). Nothing has changed. Begin again; if it stays so, compare the app's settings with the help.");
        }

        if (back.Code is not { Length: > 0 and < 4000 } code)
        {
            return Refuse(attempt, $"{attempt.Network} sent you back without an answer. Nothing has changed. Begin again.");
        }

        var consent = consents.First(one => one.Network == attempt.Network);
        return await consent.FinishAsync(new ConsentAnswer(address, code, back.Issuer, attempt.Server, attempt.Memory), ct) switch
        {
            ConsentEnd.Allowed allowed => await TakeAsync(attempt, allowed.Accounts, who, actor, ct),
            ConsentEnd.Refused refused => Refuse(attempt, refused.Reason),
            _ => throw new InvalidOperationException("An unknown end."),
        };
    }

    private async Task<ConnectEnd> TakeAsync(
        OpenAttempt attempt, IReadOnlyList<ConsentedAccount> accounts, UserId who, Actor actor, CancellationToken ct)
    {
        if (attempt.ChannelId is { } again)
        {
            var (handle, remoteId) = await WantedAsync(again, ct);
            return accounts.FirstOrDefault(account => account.RemoteId == remoteId) is { } same
                ? new ConnectEnd.Connected(await connect.RunAsync(attempt.Network, [same], actor, ct))
                : Refuse(attempt, $"You allowed {string.Join(", ", accounts.Select(account => account.Handle))}, but this channel is {handle}. Sign in at {attempt.Network} as {handle}, then connect it again.");
        }

        if (accounts.Count == 1)
        {
            return new ConnectEnd.Connected(await connect.RunAsync(attempt.Network, accounts, actor, ct));
        }

        var ticket = ConnectAttempts.NewState();
        await attempts.SaveAsync(ticket, ConnectStep.Choosing, attempt with { Memory = JsonSerializer.Serialize(accounts) }, who, ct);
        return new ConnectEnd.Choose(attempt.Network, ticket, accounts);
    }

    private async Task<(string Handle, string RemoteId)> WantedAsync(ChannelId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Channels.AsNoTracking().SingleOrDefaultAsync(channel => channel.Id == id, ct) ?? throw RefusedException.NotFound("channel");
        return (row.Handle, row.RemoteId);
    }

    private static ConnectEnd.Refused Refuse(OpenAttempt attempt, string reason) => new(attempt.Network, attempt.ChannelId, reason);

    [GeneratedRegex(@"^[a-z_]{1,60}\z")]
    private static partial Regex Plain();
}
