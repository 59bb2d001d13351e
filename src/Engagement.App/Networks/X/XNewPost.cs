using System.Text.Json.Serialization;

namespace Engagement.App.Networks.X;

/// <summary>The body of a new post.</summary>
internal sealed record XNewPost(string? Text, XNewPost.ReplyPart? Reply, XNewPost.MediaPart? Media)
{
    public PollPart? Poll { get; init; }

    public string? ReplySettings { get; init; }

    internal sealed record PollPart(IReadOnlyList<string> Options, int DurationMinutes);

    internal sealed record ReplyPart([property: JsonPropertyName("in_reply_to_tweet_id")] string InReplyTo);

    internal sealed record MediaPart(IReadOnlyList<string> MediaIds);
}
