namespace Engagement.App.Networks;

/// <summary>What a network is told when a person is sent there.</summary>
/// <param name="Return">Where the browser comes back to.</param>
/// <param name="State">The word it must bring back.</param>
/// <param name="Server">The server, where the network has many.</param>
/// <param name="Handle">The account that is to be connected again, where it is one.</param>
internal sealed record ConsentAsk(Uri Return, string State, Uri? Server, string? Handle);
