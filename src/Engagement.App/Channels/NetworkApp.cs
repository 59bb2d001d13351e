using Engagement.Core.Channels;

namespace Engagement.App.Channels;

/// <summary>What one server of a network knows this program by, encrypted.</summary>
internal sealed class NetworkApp
{
    public required NetworkKind Network { get; init; }

    /// <summary>Scheme and host.</summary>
    public required string Server { get; init; }

    /// <summary>The address to come back to that it was introduced with; another one needs another introduction.</summary>
    public required string Return { get; set; }

    public required string Protected { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }
}
