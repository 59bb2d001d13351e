namespace Engagement.Core.Mails;

/// <summary>A mail as it goes over the wire.</summary>
public sealed record MailMessage
{
    /// <summary>The sender: an address, or <c>Name &lt;address&gt;</c>.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>The name of the person it is for.</summary>
    public string? ToName { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>The same at every try, so that a receiver can tell a second copy.</summary>
    public required string MessageId { get; init; }

    public required DateTimeOffset Date { get; init; }
}
