using System.Net.WebSockets;
using System.Text;

namespace Engagement.App.Networks.Http;

/// <summary>Reads whole messages from a web socket, none larger than any real one.</summary>
internal static class SocketMessages
{
    private const int Most = 1024 * 1024;
    private const int Step = 16 * 1024;

    /// <returns>The next message, or why there is none.</returns>
    public static async Task<(string? Text, string? End)> ReadAsync(WebSocket socket, CancellationToken ct)
    {
        var bytes = new byte[Step];
        var count = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(bytes.AsMemory(count), ct);
                count += part.Count;
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return (null, "The server closed the stream.");
                }

                if (part.EndOfMessage)
                {
                    return (Encoding.UTF8.GetString(bytes, 0, count), null);
                }

                if (count == bytes.Length)
                {
                    if (count >= Most)
                    {
                        return (null, "The stream told more at once than any real server does.");
                    }

                    Array.Resize(ref bytes, count * 4);
                }
            }
        }
        catch (Exception problem) when (problem is WebSocketException or IOException || (problem is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return (null, "The stream broke off.");
        }
    }
}
