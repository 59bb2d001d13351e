using Engagement.Core.Channels;

namespace Engagement.App.Networks;

/// <summary>How a person allows us to use accounts of a network in the browser. Asks and reads; changes nothing on the network.</summary>
internal interface IConsent
{
    NetworkKind Network { get; }

    /// <summary>The setting without which nobody can be sent there; null when all is set.</summary>
    string? Missing { get; }

    /// <summary>What is asked for, as the network writes it.</summary>
    IReadOnlyList<string> Scopes { get; }

    /// <summary>Whether a person must name the server, because the network has many.</summary>
    bool HasServers { get; }

    /// <summary>Where the browser goes.</summary>
    Task<ConsentStart> BeginAsync(ConsentAsk ask, CancellationToken ct);

    /// <summary>Turns what the browser brought back into accounts with their tokens.</summary>
    Task<ConsentEnd> FinishAsync(ConsentAnswer answer, CancellationToken ct);
}
