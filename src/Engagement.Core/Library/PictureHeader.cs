namespace Engagement.Core.Library;

/// <summary>What the first bytes of a picture say it is.</summary>
/// <param name="ContentType">For example <c>image/png</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureHeader(string ContentType, int Width, int Height);
