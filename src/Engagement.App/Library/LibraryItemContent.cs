using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.App.Library;

/// <summary>What a person writes down about a library item.</summary>
internal sealed record LibraryItemContent
{
    public required string Pool { get; init; }

    public required string Title { get; init; }

    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public string? Language { get; init; }

    public MediaId? MediaId { get; init; }

    public DateOnly? AboutDate { get; init; }

    /// <summary>The months in which it may be used.</summary>
    public Season Season { get; init; }

    public RightsKind Rights { get; init; } = RightsKind.Unclear;

    public bool Archived { get; init; }
}
