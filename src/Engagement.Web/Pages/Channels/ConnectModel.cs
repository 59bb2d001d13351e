using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Channels;

/// <summary>What the page for connecting shows beside the form.</summary>
public sealed record ConnectModel
{
    /// <summary>The networks this program speaks.</summary>
    public required IReadOnlyList<NetworkKind> Offered { get; init; }

    public required NetworkKind Network { get; init; }

    /// <summary>Whether a person can be sent to the network to allow us.</summary>
    public required bool HasConsent { get; init; }

    /// <summary>The setting without which nobody can be sent there; null when all is set.</summary>
    public required string? Missing { get; init; }

    /// <summary>Whether the server must be named.</summary>
    public required bool HasServers { get; init; }

    /// <summary>The server as it was typed.</summary>
    public string? Server { get; init; }

    /// <summary>When this person last went there without coming back.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    public IReadOnlyList<Refusal> Problems { get; init; } = [];

    /// <summary>Whether the form for tokens stands open.</summary>
    public bool ByHand { get; init; }
}
