namespace Engagement.App.Networks;

/// <summary>Who said it, as the network names them.</summary>
internal sealed record InboundAuthor(string RemoteId, string Name, string? Handle, bool IsRobot = false);
