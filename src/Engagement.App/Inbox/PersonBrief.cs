using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>What one should know of a person at a glance.</summary>
public sealed record PersonBrief(
    ContactId Id, string? CareNote, ContactFigures Figures, IReadOnlyList<NetworkKind> Networks, IReadOnlyList<string> Segments, DateTimeOffset? ErasedAt);
