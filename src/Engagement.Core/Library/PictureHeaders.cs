using System.Buffers.Binary;

namespace Engagement.Core.Library;

/// <summary>
/// Reads kind and size of PNG, JPEG, GIF and WebP from their first bytes, without decoding. Whatever the bytes are, it reads no further
/// than they reach and gives null where they are not what they should be.
/// </summary>
public static class PictureHeaders
{
    /// <summary>As much of a file as is enough: JPEG may keep its size behind long descriptions.</summary>
    public const int Enough = 1024 * 1024;

    private const byte Marker = 0xFF;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null where the bytes are none of the four kinds, or say no size.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) =>
        ReadPng(bytes) ?? ReadJpeg(bytes) ?? ReadGif(bytes) ?? ReadWebP(bytes);

    private static PictureHeader? ReadPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes.StartsWith(PngSignature) && bytes[12..16].SequenceEqual("IHDR"u8)
            ? Of("image/png", BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
            : null;

    private static PictureHeader? ReadGif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10 && (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            ? Of("image/gif", BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : null;

    private static PictureHeader? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != Marker || bytes[1] != 0xD8)
        {
            return null;
        }

        for (var at = 2; at + 9 <= bytes.Length;)
        {
            if (bytes[at] != Marker)
            {
                return null;
            }

            var kind = bytes[at + 1];
            if (kind == Marker)
            {
                at++;
                continue;
            }

            if (kind is StartOfScan or EndOfImage)
            {
                return null;
            }

            if (IsFrame(kind))
            {
                return Of("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2)
            {
                return null;
            }

            at += 2 + length;
        }

        return null;
    }

    // Start of frame, all codings: C0–CF without the tables and the arithmetic conditioning between them.
    private static bool IsFrame(byte kind) => kind is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    private static PictureHeader? ReadWebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var chunk = bytes[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return Of("image/webp", 1 + ReadUInt24(bytes[24..]), 1 + ReadUInt24(bytes[27..]));
        }

        if (chunk.SequenceEqual("VP8L"u8) && bytes[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Of("image/webp", 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
        }

        return chunk.SequenceEqual("VP8 "u8) && bytes[23] == 0x9D && bytes[24] == 0x01 && bytes[25] == 0x2A
            ? Of("image/webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFFu, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFFu)
            : null;
    }

    private static uint ReadUInt24(ReadOnlySpan<byte> bytes) => (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));

    private static PictureHeader? Of(string contentType, uint width, uint height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new PictureHeader(contentType, (int)width, (int)height) : null;
}
