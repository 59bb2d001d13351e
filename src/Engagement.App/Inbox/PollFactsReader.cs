using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Microsoft.Extensions.Configuration;

namespace Engagement.App.Inbox;

/// <summary>Gathers what the decision how often to ask a network stands on.</summary>
internal sealed class PollFactsReader(CallsLeft left, ReadBudgets budgets, IConfiguration configuration)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    public async Task<PollFacts> ReadAsync(Channel channel, CancellationToken ct)
    {
        var usual = configuration.GetValue<TimeSpan?>($"Networks:{channel.Network}:PollInterval") ?? Usual;
        var said = left.Of(channel.Id);
        var spent = ReadPrices.Charges(channel.Network) ? (await budgets.ReadAsync(channel.Network, ct)).Spent : null;
        return new PollFacts(usual, said?.Left ?? channel.CallsLeft, said?.Total ?? channel.CallsOf, said?.ResetAt ?? channel.CallsResetAt, spent);
    }

    /// <summary>Puts what the network last said of calls on the row, for those who look, and for other nodes.</summary>
    public void WriteCallsLeft(Channel row)
    {
        if (left.Of(row.Id) is { } said)
        {
            (row.CallsLeft, row.CallsOf, row.CallsResetAt) = (said.Left, said.Total, said.ResetAt);
        }
    }
}
