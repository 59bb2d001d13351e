using Engagement.Core.Common;
using Engagement.Web.Health;

namespace Engagement.Web.Pages.Channels;

/// <summary>Gathers what the page of one channel shows.</summary>
internal sealed class ChannelScreen(ChannelDetailsReader details, ConnectScreen connect)
{
    /// <exception cref="RefusedException">There is no such channel.</exception>
    public async Task<(ChannelDetails Details, ConnectModel Connect)> ReadAsync(ChannelId id, CancellationToken ct)
    {
        var found = await details.FindAsync(id, ct) ?? throw RefusedException.NotFound("channel");
        return (found, await connect.ReadAsync(found.Line.Network, null, ct));
    }
}
