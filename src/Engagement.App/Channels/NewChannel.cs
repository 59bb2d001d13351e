using Engagement.App.Networks;
using Engagement.Core.Channels;

namespace Engagement.App.Channels;

/// <summary>An account to be connected.</summary>
/// <param name="Network">Where.</param>
/// <param name="Handle">Its name as people write it.</param>
/// <param name="RemoteId">The network's id of it.</param>
/// <param name="DisplayName">Its full name; the handle when null.</param>
/// <param name="ServiceUrl">Its server, where the network has many.</param>
/// <param name="Language">Of what we say there; the workspace's when null.</param>
/// <param name="TimeZone">IANA zone; the workspace's when null.</param>
/// <param name="Acknowledgement">Whether its comments are acknowledged by themselves.</param>
/// <param name="Tokens">Its credentials.</param>
internal sealed record NewChannel(
    NetworkKind Network,
    string Handle,
    string RemoteId,
    string? DisplayName,
    string? ServiceUrl,
    string? Language,
    string? TimeZone,
    AcknowledgementMode Acknowledgement,
    ChannelTokens Tokens);
