namespace Engagement.Core.Library;

/// <summary>A box of an MP4: a piece with a name, which may hold others.</summary>
/// <param name="Kind">Its four letters.</param>
/// <param name="Start">Where what it holds begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct FilmBox(string Kind, long Start, long End);
