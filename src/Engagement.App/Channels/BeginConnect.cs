using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Sends a person to a network to allow us to use an account.</summary>
internal sealed class BeginConnect(IDbContextFactory<EngagementContext> contexts, IEnumerable<IConsent> consents, ConnectAttempts attempts)
{
    /// <param name="network">Which one.</param>
    /// <param name="server">Its server as a person typed it, where the network has many.</param>
    /// <param name="again">The channel to be connected again; null for a new one.</param>
    /// <param name="back">Where the browser comes back to.</param>
    /// <param name="who">Only this person may come back.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The network's page.</returns>
    /// <exception cref="RefusedException">It cannot begin, and why.</exception>
    public async Task<Uri> RunAsync(NetworkKind network, string? server, ChannelId? again, Uri back, UserId who, CancellationToken ct)
    {
        var consent = consents.FirstOrDefault(one => one.Network == network)
            ?? throw RefusedException.Invalid("network", $"{network} cannot be connected in the browser. Bring its credentials instead.");
        if (consent.Missing is { } setting)
        {
            throw RefusedException.Invalid("network", $"{setting} is not set: the network does not know this program yet. The help beside this page says how it gets to know it.");
        }

        var channel = again is { } id ? await FindAsync(id, ct) : null;
        var address = consent.HasServers ? ServerOf(channel?.ServiceUrl ?? server) : null;
        var state = ConnectAttempts.NewState();
        switch (await consent.BeginAsync(new ConsentAsk(back, state, address, channel?.Handle), ct))
        {
            case ConsentStart.Go go:
                await attempts.SaveAsync(state, ConnectStep.AtNetwork, new OpenAttempt(network, again, address, go.Memory), who, ct);
                return go.Address;
            case ConsentStart.Refused refused:
                throw RefusedException.Invalid("server", refused.Reason);
            default:
                throw new InvalidOperationException("An unknown start.");
        }
    }

    private async Task<Channel> FindAsync(ChannelId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Channels.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("channel");
    }

    // People write mastodon.social, @me@mastodon.social or https://mastodon.social/.
    private static Uri ServerOf(string? typed)
    {
        var text = (typed ?? "").Trim();
        text = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text[(text.LastIndexOf('@') + 1)..]}";
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0
            ? new Uri($"{address.Scheme}://{address.Authority}")
            : throw RefusedException.Invalid("server", "Name the server, such as mastodon.social.", null, typed);
    }
}
