using Engagement.Core.Channels;

namespace Engagement.Core.Outbound;

/// <summary>How something is said besides its words. A network that does not know one of these says it without.</summary>
public sealed record Manner
{
    /// <summary>The words that stand before a post until a reader opens it (Mastodon).</summary>
    public string? ContentWarning { get; init; }

    /// <summary>Who sees it (Mastodon); null: as the account has it.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>Who may reply (Bluesky, X).</summary>
    public ReplyCircle Replies { get; init; }

    /// <summary>Whether others may not quote it (Bluesky).</summary>
    public bool NoQuotes { get; init; }

    /// <summary>The address of a post that it quotes (Bluesky).</summary>
    public string? Quote { get; init; }

    /// <summary>Whether its first link is shown as text only, without a card (Bluesky).</summary>
    public bool NoCard { get; init; }

    /// <summary>What it asks (Mastodon, X).</summary>
    public Poll? Poll { get; init; }

    /// <summary>What goes on in the later parts of a thread and in our own comment below.</summary>
    public Manner? Below() => ContentWarning is null && Visibility is null && !NoCard ? null : new() { ContentWarning = ContentWarning, Visibility = Visibility, NoCard = NoCard };

    /// <summary>Null when nothing is chosen.</summary>
    public Manner? OrNull() => this == new Manner() ? null : this;
}
