using System.Buffers.Binary;
using System.Text;
using Engagement.Core.Common;

namespace Engagement.Core.Library;

/// <summary>
/// Walks the boxes of an MP4 without ever holding more than one head of them. Whatever sizes the file claims, nothing is read outside of it,
/// nothing twice at one depth, and no more than a fixed number of heads in all.
/// </summary>
internal sealed class FilmBoxes(long length, ReadAt read)
{
    private const int Head = 8;
    private const int LargeHead = 16;
    private const int Most = 20_000;

    private int seen;

    /// <summary>The boxes at the top.</summary>
    public IEnumerable<FilmBox> Top() => Between(0, length, isTop: true);

    /// <summary>The boxes in a box, behind so many bytes of its own.</summary>
    public IEnumerable<FilmBox> In(FilmBox box, int own = 0) => Between(box.Start + own, box.End, isTop: false);

    /// <summary>The first of its name in a box; null where there is none.</summary>
    public FilmBox? Find(FilmBox box, string kind)
    {
        foreach (var inner in In(box))
        {
            if (inner.Kind == kind)
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>A number of up to eight bytes in a box.</summary>
    /// <exception cref="RefusedException">The box is too small to hold it.</exception>
    public ulong Number(FilmBox box, int at, int bytes)
    {
        Span<byte> eight = stackalloc byte[8];
        eight.Clear();
        if (box.Start + at + bytes > box.End || read(box.Start + at, eight[(8 - bytes)..]) < bytes)
        {
            throw Damaged();
        }

        return BinaryPrimitives.ReadUInt64BigEndian(eight);
    }

    /// <summary>Four letters in a box.</summary>
    public string Letters(FilmBox box, int at)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, (uint)Number(box, at, 4));
        return Encoding.Latin1.GetString(four);
    }

    public static RefusedException Damaged() =>
        RefusedException.Invalid("file", "The film is damaged: its parts do not fit into each other. Save it anew and add it again.");

    private IEnumerable<FilmBox> Between(long from, long to, bool isTop)
    {
        // A few bytes that are too short for a box end a file or a list now and then.
        for (var at = from; to - at >= Head;)
        {
            var box = Next(at, to, isTop);
            yield return box;
            at = box.End;
        }
    }

    private FilmBox Next(long at, long to, bool isTop)
    {
        Span<byte> head = stackalloc byte[LargeHead];
        head.Clear();
        var here = read(at, head);
        if (++seen > Most || here < Head)
        {
            throw Damaged();
        }

        var kind = Encoding.Latin1.GetString(head[4..8]);
        var (own, size) = BinaryPrimitives.ReadUInt32BigEndian(head) switch
        {
            // It reaches to the end of the file, which only the last one at the top may.
            0 => isTop ? (Head, (ulong)(to - at)) : throw Damaged(),
            1 => here < LargeHead ? throw Damaged() : (LargeHead, BinaryPrimitives.ReadUInt64BigEndian(head[8..])),
            var small => (Head, (ulong)small),
        };
        if (size < (ulong)own)
        {
            throw Damaged();
        }

        return size <= (ulong)(to - at) ? new FilmBox(kind, at + own, at + (long)size)
            : isTop ? throw RefusedException.Invalid("file", "The file ends before the film does: the recording or the upload was cut short. Save the film anew and add it again.")
            : throw Damaged();
    }
}
