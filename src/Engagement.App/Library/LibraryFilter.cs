using Engagement.Core.Common;

namespace Engagement.App.Library;

/// <summary>Which items a list shows; what is null does not filter.</summary>
internal sealed record LibraryFilter
{
    public string? Pool { get; init; }

    /// <summary>Part of the title, a fact or the picture's description.</summary>
    public string? Text { get; init; }

    public bool Archived { get; init; }

    /// <summary>Behind this one, by id.</summary>
    public LibraryItemId? After { get; init; }
}
