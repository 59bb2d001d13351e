using System.Net;
using System.Net.Sockets;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Http;

/// <summary>
/// Opens the connection of a request to an address that was looked up and judged in the same step, so that a name cannot mean one machine
/// when it is judged and another when it is connected.
/// </summary>
/// <param name="hosts">Who may be asked.</param>
/// <param name="lookUp">Finds the addresses.</param>
/// <param name="isOfStrangers">Whether people who only write here choose the address: then a host is not trusted because the configuration names it.</param>
internal sealed class SafeConnection(OutgoingHosts hosts, LookUp lookUp, bool isOfStrangers = false)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (server, target) = (context.DnsEndPoint, context.InitialRequestMessage.RequestUri!);
        var addresses = await lookUp(server.Host, ct);

        var isTrusted = isOfStrangers ? hosts.AllowPrivate : hosts.IsTrusted(target);
        if (!isTrusted && IPAddress.TryParse(target.IdnHost.Trim('[', ']'), out var literal))
        {
            // One address can be written in many ways: it is judged by what it is, whatever the connection calls it.
            Judge(target, [literal]);
        }
        else if (!isTrusted && string.Equals(server.Host, target.IdnHost, StringComparison.OrdinalIgnoreCase))
        {
            // Otherwise a proxy stands between because the operator put it there; it looks the server's name up itself.
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
