namespace Engagement.App.Networks.Mastodon;

/// <summary>Where a server's stream is. Our token goes along: so only to the server that the channel names, or to one below its name.</summary>
internal static class MastodonStreamAddress
{
    /// <returns>Null where the stream would be somebody else's, or less secret than the server.</returns>
    public static Uri? Of(Uri server, string named)
    {
        if (!Uri.TryCreate(named, UriKind.Absolute, out var stream) || stream.Scheme is not ("ws" or "wss" or "http" or "https"))
        {
            return null;
        }

        var secret = stream.Scheme is "wss" or "https";
        var below = stream.IdnHost.EndsWith("." + server.IdnHost, StringComparison.OrdinalIgnoreCase) && server.HostNameType == UriHostNameType.Dns;
        if ((!below && !stream.IdnHost.Equals(server.IdnHost, StringComparison.OrdinalIgnoreCase)) || (server.Scheme == Uri.UriSchemeHttps && !secret))
        {
            return null;
        }

        var builder = new UriBuilder(stream)
        {
            Scheme = secret ? "wss" : "ws",
            Port = stream.Port,
            Path = stream.AbsolutePath.TrimEnd('/') + "/api/v1/streaming",
            Query = "stream=user",
        };
        return builder.Uri;
    }
}
