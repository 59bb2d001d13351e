namespace Engagement.App.Networks.Bluesky;

/// <summary>An address <c>at://did/collection/rkey</c>.</summary>
internal sealed record BlueskyUri(string Repo, string Collection, string Key)
{
    public const string Post = "app.bsky.feed.post";
    public const string Like = "app.bsky.feed.like";

    private const string Scheme = "at://";

    public static BlueskyUri? Read(string? text) =>
        text is not null && text.StartsWith(Scheme, StringComparison.Ordinal) && text[Scheme.Length..].Split('/') is [var repo, var collection, var key]
            ? new(repo, collection, key)
            : null;

    public override string ToString() => $"{Scheme}{Repo}/{Collection}/{Key}";

    /// <summary>Where people see it.</summary>
    public string WebAddress(string? handle = null) => $"https://bsky.app/profile/{handle?.TrimStart('@') ?? Repo}/post/{Key}";
}
