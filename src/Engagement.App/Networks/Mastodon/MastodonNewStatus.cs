namespace Engagement.App.Networks.Mastodon;

/// <summary>A post as it is sent.</summary>
internal sealed record MastodonNewStatus(string Status, string Visibility)
{
    public string? InReplyToId { get; init; }

    public IReadOnlyList<string>? MediaIds { get; init; }

    /// <summary>The words that stand before it until a reader opens it.</summary>
    public string? SpoilerText { get; init; }

    public bool? Sensitive { get; init; }

    public string? Language { get; init; }

    public PollPart? Poll { get; init; }

    internal sealed record PollPart(IReadOnlyList<string> Options, int ExpiresIn, bool Multiple);
}
