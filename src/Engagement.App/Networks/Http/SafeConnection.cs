using System.Net;
using System.Net.Sockets;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Http;

/// <summary>
/// Opens the connection of a request to an address that was looked up and judged in the same step, so that a name cannot mean one machine
/// when it is judged and another when it is connected.
/// </summary>
internal sealed class SafeConnection(OutgoingHosts hosts)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (server, target) = (context.DnsEndPoint, context.InitialRequestMessage.RequestUri!);
        var addresses = await Dns.GetHostAddressesAsync(server.Host, ct);

        // A proxy stands between because the operator put it there; it looks the server's name up itself.
        if (string.Equals(server.Host, target.IdnHost, StringComparison.OrdinalIgnoreCase) && !hosts.IsTrusted(target))
        {
            addresses = Judge(target, addresses);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, server.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IPAddress[] Judge(Uri target, IPAddress[] addresses)
    {
        var open = Array.FindAll(addresses, AddressRules.IsPublic);
        if (open.Length == 0)
        {
            throw new AddressRefusedException(
                $"{target.IdnHost} is a private address. Servers in your own network are asked only when Networks:AllowPrivateAddresses is true.");
        }

        return target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeWss
            ? open
            : throw new AddressRefusedException($"{target.IdnHost} is asked only over https: what we send there is secret.");
    }
}
