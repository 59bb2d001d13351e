namespace Engagement.Sandbox.World;

internal sealed class XWebhook
{
    public required long Id { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public bool Valid { get; set; }
}
