namespace Engagement.Sandbox.World;

internal sealed class XPost
{
    private int _replies;

    public required long Id { get; init; }

    public required long AuthorId { get; init; }

    /// <summary>The words exactly as they were sent.</summary>
    public required string Sent { get; init; }

    /// <summary>The words as X shows them: with the people a reply answers in front, links shortened.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required long ConversationId { get; init; }

    public int DisplayStart { get; init; }

    public long? ReplyToId { get; init; }

    public long? ReplyToUserId { get; init; }

    public IReadOnlyList<XMention> Mentions { get; init; } = [];

    public IReadOnlyList<XLink> Links { get; init; } = [];

    public IReadOnlyList<long> MediaIds { get; init; } = [];

    public IReadOnlyList<long> EditHistory { get; init; } = [];

    public DateTimeOffset? DeletedAt { get; set; }

    public long? ReplacedBy { get; set; }

    public bool Hidden { get; set; }

    public int Likes { get; set; }

    public int Replies { get => _replies; set => _replies = value; }

    public bool Stands => DeletedAt is null && ReplacedBy is null;

    public void CountReply(int by) => Interlocked.Add(ref _replies, by);
}
