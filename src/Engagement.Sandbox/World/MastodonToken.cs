namespace Engagement.Sandbox.World;

/// <summary>What a person allowed a program; it never ends by itself.</summary>
internal sealed class MastodonToken
{
    public required string Value { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Null for a program that acts for nobody.</summary>
    public long? PersonId { get; init; }

    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool Dead { get; set; }
}
