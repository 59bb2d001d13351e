namespace Engagement.App.Library;

/// <summary>Bytes that are kept, and what they say they are.</summary>
/// <param name="BlobKey">Their key in the blob store.</param>
/// <param name="ContentType">For example <c>image/png</c>.</param>
/// <param name="Bytes">How many.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Length">How long a film runs.</param>
internal sealed record TakenBytes(string BlobKey, string ContentType, long Bytes, int Width, int Height, TimeSpan? Length = null);
