namespace Engagement.App.Networks;

/// <summary>Who said it, as the network names them.</summary>
internal sealed record InboundAuthor(string RemoteId, string Name, string? Handle, bool IsRobot = false)
{
    /// <summary>How many follow them; null where the network does not tell.</summary>
    public long? Followers { get; init; }
}
