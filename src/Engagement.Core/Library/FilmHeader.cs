namespace Engagement.Core.Library;

/// <summary>What an MP4 says of itself.</summary>
/// <param name="Length">How long it runs.</param>
/// <param name="Width">Pixels, as it is seen.</param>
/// <param name="Height">Pixels, as it is seen.</param>
public sealed record FilmHeader(TimeSpan Length, int Width, int Height);
