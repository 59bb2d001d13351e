using System.Net;
using System.Net.WebSockets;

namespace Engagement.App.Networks.Http;

/// <summary>Opens web sockets over the same guarded connections as every other request.</summary>
internal sealed class Sockets(IHttpMessageHandlerFactory handlers, OutgoingHosts hosts)
{
    /// <summary>A peer that does not answer this often is gone.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <param name="client">Whose named connections are used.</param>
    /// <param name="address">Where; somebody who may set servers up has vouched for it.</param>
    /// <param name="token">What shows who we are.</param>
    /// <param name="timeout">How long opening may take.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The open socket, or what went wrong.</returns>
    public async Task<(ClientWebSocket? Socket, WireAnswer? Problem)> OpenAsync(string client, Uri address, string token, TimeSpan timeout, CancellationToken ct)
    {
        hosts.Admit(address);
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        (socket.Options.KeepAliveInterval, socket.Options.KeepAliveTimeout) = (Pulse, Silence);
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        try
        {
            using var invoker = new HttpMessageInvoker(handlers.CreateHandler(client), disposeHandler: false);
            await socket.ConnectAsync(address, invoker, limit.Token);
            return (socket, null);
        }
        catch (Exception problem) when (problem is WebSocketException or HttpRequestException or IOException || (problem is OperationCanceledException && !ct.IsCancellationRequested))
        {
            var answer = Explain(socket, problem);
            socket.Dispose();
            return (null, answer);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static WireAnswer Explain(ClientWebSocket socket, Exception problem) => problem switch
    {
        OperationCanceledException => WireAnswer.Lost("No answer in time."),
        _ when socket.HttpStatusCode is not 0 and not HttpStatusCode.SwitchingProtocols => new WireAnswer(WireKind.Answered, (int)socket.HttpStatusCode, "", new Dictionary<string, string>()),
        HttpRequestException http => Wire<object>.Explain(http),
        { InnerException: HttpRequestException http } => Wire<object>.Explain(http),
        _ => WireAnswer.Lost("The connection broke off."),
    };
}
