using Engagement.Core.Common;

namespace Engagement.Web.Pages.Inbox;

/// <summary>What somebody typed and why it was not taken; nothing typed is ever lost.</summary>
public sealed record InboxDraft
{
    public string? Reply { get; init; }

    /// <summary>The answer was meant for the person alone.</summary>
    public bool IsPrivate { get; init; }

    public string? Note { get; init; }

    public Refusal? Refusal { get; init; }

    /// <summary>What a colleague answered meanwhile.</summary>
    public string? Overtaken { get; init; }
}
