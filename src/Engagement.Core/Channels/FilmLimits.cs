namespace Engagement.Core.Channels;

/// <summary>What a network takes as the film of a post.</summary>
/// <param name="Bytes">How large it may be.</param>
/// <param name="Shortest">How long it must run.</param>
/// <param name="Longest">How long it may run.</param>
/// <param name="Widest">How many pixels wide it may be; null: as wide as it is.</param>
public sealed record FilmLimits(long Bytes, TimeSpan Shortest, TimeSpan Longest, int? Widest = null);
