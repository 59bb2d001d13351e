namespace Engagement.Sandbox.World;

internal sealed class XSubscription
{
    public required long Id { get; init; }

    public required string EventType { get; init; }

    public long? UserId { get; init; }

    public string? Keyword { get; init; }

    public string? Direction { get; init; }

    public string? Tag { get; set; }

    public long? WebhookId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
