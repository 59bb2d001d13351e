using System.Text.Json.Serialization;

namespace Engagement.Core.Common;

/// <summary>The final picture or film of a delivery: where its bytes lie, what they are and what they show.</summary>
/// <param name="Media">The media row it came from.</param>
/// <param name="BlobKey">The key in the blob store.</param>
/// <param name="ContentType">For example <c>image/jpeg</c>.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="AltText">What a person who cannot see it is told; never null, may be empty.</param>
/// <param name="Length">How long a film runs; null for a picture.</param>
public sealed record MediaRef(
    MediaId Media, string BlobKey, string ContentType, long Bytes, int Width, int Height, string AltText,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TimeSpan? Length = null)
{
    /// <summary>Whether it moves and has a length; a GIF is a picture.</summary>
    [JsonIgnore]
    public bool IsFilm => ContentType.StartsWith("video/", StringComparison.Ordinal);
}
