namespace Engagement.Core.Tests.Library;

/// <summary>The beginning of a picture: as much of it as its size is read from.</summary>
internal static class PictureBytes
{
    /// <summary>A PNG of 1024 × 768.</summary>
    public static readonly byte[] Png =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 3, 0, 8, 6];
}
