namespace Engagement.Core.Library;

/// <summary>Gives the bytes of a file from a place on; fewer than asked for only at its end.</summary>
/// <param name="place">Where they begin.</param>
/// <param name="into">Where they go.</param>
/// <returns>How many there were.</returns>
public delegate int ReadAt(long place, Span<byte> into);
