using System.Buffers.Binary;
using System.IO.Compression;

namespace Engagement.Web.Demo.Pictures;

/// <summary>Writes a picture as PNG.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Table = MakeTable();

    public static byte[] Encode(Canvas canvas)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        (header[8], header[9]) = (8, 2);

        using var file = new MemoryStream();
        file.Write(Signature);
        Write(file, "IHDR"u8, header);
        Write(file, "IDAT"u8, Compress(canvas));
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(Canvas canvas)
    {
        var (rows, length) = (canvas.ToRows(), canvas.Width * 3);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var line = new byte[length + 1];
            for (var y = 0; y < canvas.Height; y++)
            {
                // Filter 1, the difference to the pixel on the left: flat shapes become zeros.
                var row = rows.AsSpan(y * length, length);
                line[0] = 1;
                for (var x = 0; x < length; x++)
                {
                    line[x + 1] = (byte)(row[x] - (x < 3 ? 0 : row[x - 3]));
                }

                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(kind, content));
        file.Write(number);
    }

    private static uint Checksum(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content) => ~Add(Add(uint.MaxValue, kind), content);

    private static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            sum = Table[(sum ^ value) & 0xFF] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint[] MakeTable() => [.. Enumerable.Range(0, 256).Select(first =>
    {
        var value = (uint)first;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    })];
}
