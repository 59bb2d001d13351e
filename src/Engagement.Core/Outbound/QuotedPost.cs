namespace Engagement.Core.Outbound;

/// <summary>A post on Bluesky as an address names it: whose, by handle or DID, and under which key.</summary>
public sealed record QuotedPost(string Author, string Key)
{
    private const string Records = "at://";

    /// <summary>The post of an address of bsky.app or of at://; null when it names none.</summary>
    public static QuotedPost? Read(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var text = address.Trim();
        if (text.StartsWith(Records, StringComparison.Ordinal))
        {
            return text[Records.Length..].Split('/') is [{ Length: > 0 } repo, "app.bsky.feed.post", { Length: > 0 } key] ? new(repo, key) : null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps
            && page.AbsolutePath.Trim('/').Split('/') is ["profile", { Length: > 0 } author, "post", { Length: > 0 } rkey]
            ? new(Uri.UnescapeDataString(author), rkey)
            : null;
    }
}
