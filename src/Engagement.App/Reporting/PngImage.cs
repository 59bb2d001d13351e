using System.Buffers.Binary;
using System.IO.Compression;

namespace Engagement.App.Reporting;

/// <summary>A picture made of rectangles, as a PNG file.</summary>
internal sealed class PngImage
{
    private readonly byte[] points;

    public PngImage(int width, int height, uint colour)
    {
        (Width, Height) = (width, height);
        points = new byte[width * height * 3];
        Fill(0, 0, width, height, colour);
    }

    public int Width { get; }

    public int Height { get; }

    /// <param name="left">The first column.</param>
    /// <param name="top">The first row.</param>
    /// <param name="width">How many columns.</param>
    /// <param name="height">How many rows.</param>
    /// <param name="colour">0xRRGGBB.</param>
    public void Fill(int left, int top, int width, int height, uint colour)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, left + width); x++)
            {
                var at = ((y * Width) + x) * 3;
                (points[at], points[at + 1], points[at + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
            }
        }
    }

    public byte[] ToFile()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        Chunk(file, "IHDR"u8, head);
        Chunk(file, "IDAT"u8, Packed());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(points, y * Width * 3, Width * 3);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check(name, content));
        file.Write(number);
    }

    private static uint Check(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        var sum = 0xFFFFFFFFu;
        foreach (var part in (byte[])[.. name, .. content])
        {
            sum ^= part;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ (0xEDB88320u & (uint)-(int)(sum & 1));
            }
        }

        return ~sum;
    }
}
