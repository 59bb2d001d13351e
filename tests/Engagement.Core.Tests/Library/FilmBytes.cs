using System.Buffers.Binary;
using System.Text;

namespace Engagement.Core.Tests.Library;

/// <summary>Writes MP4 files box by box: right ones, and whatever somebody may send instead.</summary>
public sealed record FilmBytes
{
    public string Brand { get; init; } = "isom";

    public string Picture { get; init; } = "avc1";

    public string? Sound { get; init; } = "mp4a";

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 720;

    public bool Turned { get; init; }

    public uint Scale { get; init; } = 1000;

    public ulong Units { get; init; } = 12_500;

    /// <summary>The 64-bit forms of the heads.</summary>
    public bool Wide { get; init; }

    public bool InFragments { get; init; }

    public int Data { get; init; } = 1000;

    public byte[] Ftyp => Box("ftyp", Letters(Brand), Four(512), Letters(Brand));

    public byte[] Moov => Box("moov", [Mvhd(), Track("vide", Picture), .. Sound is { } sound ? new[] { Track("soun", sound) } : [], .. InFragments ? new[] { Box("mvex", []) } : []]);

    public byte[] Mdat => Box("mdat", new byte[Data]);

    public byte[] ToArray() => [.. Ftyp, .. Mdat, .. Moov];

    public static byte[] Box(string kind, params byte[][] parts) => [.. Four((uint)(8 + parts.Sum(part => part.Length))), .. Letters(kind), .. parts.SelectMany(part => part)];

    public static byte[] Four(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Eight(ulong number) => [.. Four((uint)(number >> 32)), .. Four((uint)number)];

    private static byte[] Letters(string text) => Encoding.Latin1.GetBytes(text);

    private byte[] Version => [(byte)(Wide ? 1 : 0), 0, 0, 0];

    private byte[] Mvhd() => Wide
        ? Box("mvhd", Version, new byte[16], Four(Scale), Eight(Units), new byte[80])
        : Box("mvhd", Version, new byte[8], Four(Scale), Four((uint)Units), new byte[80]);

    private byte[] Track(string kind, string coding)
    {
        byte[] entry = kind == "vide"
            ? Box(coding, new byte[24], [(byte)(Width >> 8), (byte)Width, (byte)(Height >> 8), (byte)Height], new byte[50])
            : Box(coding, new byte[28]);
        var list = Box("stsd", new byte[4], Four(1), entry);
        return Box("trak", Tkhd(), Box("mdia", Box("hdlr", new byte[8], Letters(kind), new byte[12]), Box("minf", Box("stbl", list))));
    }

    private byte[] Tkhd()
    {
        const uint One = 0x1_0000;
        byte[] matrix = Turned
            ? [.. Four(0), .. Four(One), .. Four(0), .. Four(unchecked((uint)-One)), .. Four(0), .. new byte[16]]
            : [.. Four(One), .. new byte[12], .. Four(One), .. new byte[16]];
        return Box("tkhd", Version, new byte[Wide ? 48 : 36], matrix, Four((uint)Width << 16), Four((uint)Height << 16));
    }
}
