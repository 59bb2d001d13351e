using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.App.Library;

/// <summary>A library item as lists show it.</summary>
/// <param name="MayPublish">Whether we have the right to publish it now.</param>
public sealed record LibraryLine(
    LibraryItemId Id,
    string Pool,
    string Title,
    IReadOnlyDictionary<string, string> Facts,
    string? Language,
    MediaRef? Picture,
    DateOnly? AboutDate,
    RightsKind Rights,
    bool MayPublish,
    IReadOnlyList<PermissionLine> Permissions,
    DateTimeOffset? LastUsedAt,
    int TimesUsed,
    bool Archived,
    int Version,
    Season Season);
