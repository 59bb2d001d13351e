namespace Engagement.Sandbox.World;

/// <summary>A picture, a film or several that were made ready and that nobody sees yet.</summary>
internal sealed class InstagramContainer
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public required long Id { get; init; }

    public required long AccountId { get; init; }

    /// <summary>IMAGE, VIDEO, REELS or CAROUSEL.</summary>
    public required string Kind { get; init; }

    public required string Caption { get; init; }

    public bool IsItem { get; init; }

    /// <summary>Pictures and films, in order.</summary>
    public IReadOnlyList<long> Files { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ReadyAt { get; init; }

    public string? Problem { get; init; }

    public bool Expired { get; init; }

    public long? PublishedAs { get; set; }

    public string StateAt(DateTimeOffset now) =>
        PublishedAs is not null ? "PUBLISHED"
        : Expired || now >= CreatedAt + Life ? "EXPIRED"
        : now < ReadyAt ? "IN_PROGRESS"
        : Problem is not null ? "ERROR"
        : "FINISHED";
}
