using System.Text.Json.Serialization;

namespace Engagement.App.Networks.Bluesky;

/// <summary>A post with what stands below it.</summary>
internal sealed record BlueskyThreadAnswer(BlueskyThreadAnswer.Node? Thread)
{
    /// <summary>A post; or one that is gone or blocked, which has no view.</summary>
    internal sealed record Node([property: JsonPropertyName("$type")] string? Type, BlueskyView? Post, IReadOnlyList<Node>? Replies)
    {
        public IEnumerable<BlueskyView> Below() => (Replies ?? []).SelectMany(reply => (reply.Post is { } post ? new[] { post } : []).Concat(reply.Below()));
    }
}
