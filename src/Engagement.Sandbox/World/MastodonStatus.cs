namespace Engagement.Sandbox.World;

internal sealed class MastodonStatus
{
    public required long Id { get; init; }

    public required long AuthorId { get; init; }

    public required string Text { get; set; }

    public string Spoiler { get; set; } = "";

    public bool Sensitive { get; set; }

    public required string Visibility { get; init; }

    public string? Language { get; set; }

    public long? ReplyToId { get; init; }

    /// <summary>What its thread began with; itself when it began with this.</summary>
    public required long RootId { get; init; }

    public IReadOnlyList<long> MediaIds { get; set; } = [];

    public IReadOnlyList<long> MentionIds { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public HashSet<long> FavouritedBy { get; init; } = [];

    public HashSet<long> RebloggedBy { get; init; } = [];

    public MastodonPoll? Poll { get; init; }
}
