using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Channels;

/// <summary>A person went to a network to connect an account and is awaited back.</summary>
internal sealed class ConnectAttempt
{
    /// <summary>The fingerprint of the word that the browser must bring back; the word itself is not stored.</summary>
    public required string Key { get; init; }

    public required ConnectStep Step { get; init; }

    public required NetworkKind Network { get; init; }

    /// <summary>Only who began may go on.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The channel to be connected again; null for a new one.</summary>
    public ChannelId? ChannelId { get; init; }

    public string? Server { get; init; }

    /// <summary>What must be known when the browser is back, encrypted.</summary>
    public required string Protected { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
