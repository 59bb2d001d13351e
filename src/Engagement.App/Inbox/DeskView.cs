using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>A list of the inbox that somebody gave a name: their filters, as they stand in its address.</summary>
internal sealed class DeskView
{
    public required UserId UserId { get; init; }

    public required string Name { get; init; }

    /// <summary>The query of the address: "?view=mine&amp;queue=7".</summary>
    public required string Query { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
