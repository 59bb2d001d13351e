namespace Engagement.App.Networks.Bluesky;

/// <summary>What a DID says of itself.</summary>
internal sealed record DidDocument(string? Id, IReadOnlyList<string>? AlsoKnownAs, IReadOnlyList<DidDocument.Door>? Service)
{
    /// <summary>The account's own server.</summary>
    public string? Pds => Service?.FirstOrDefault(door => door.Id?.EndsWith("#atproto_pds", StringComparison.Ordinal) is true)?.ServiceEndpoint;

    public bool IsCalled(string handle) => AlsoKnownAs?.Any(name => name.Equals($"at://{handle}", StringComparison.OrdinalIgnoreCase)) is true;

    internal sealed record Door(string? Id, string? ServiceEndpoint);
}
