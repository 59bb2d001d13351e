using Engagement.App.Templates;
using Engagement.Core.Mails;

namespace Engagement.App.Mails;

/// <summary>A mail to one person that somebody wants sent.</summary>
internal sealed record MailDraft
{
    public const int MostKey = 200;

    /// <summary>What it is about and for whom, so that it is written once, such as <c>invite/17/1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The address.</summary>
    public required string To { get; init; }

    public string? ToName { get; init; }

    public required MailWords Words { get; init; }

    /// <summary>Pictures of the HTML and files beside it.</summary>
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>When it is to be sent; at once where nothing is said.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>For how long after its time it is worth sending; 24 hours where nothing is said.</summary>
    public TimeSpan? GoodFor { get; init; }
}
