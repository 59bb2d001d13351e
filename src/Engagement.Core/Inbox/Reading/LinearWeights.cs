using System.Buffers.Binary;

namespace Engagement.Core.Inbox.Reading;

/// <summary>
/// Trained weights: one row of signed bytes per bucket, one column per head. Sums are of whole numbers, so every machine gets the same ones.
/// </summary>
internal sealed class LinearWeights
{
    /// <summary>"ETW1".</summary>
    public const uint Magic = 0x31_57_54_45;

    private const int HeaderLength = 8;
    private const int MaxHeads = 8;
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly uint _mask;
    private readonly double[] _scales;
    private readonly double[] _biases;

    private LinearWeights(byte[] bytes)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new InvalidOperationException("The weights are of another make.");
        }

        var buckets = 1 << bytes[4];
        Heads = bytes[5];
        _scales = new double[Heads];
        _biases = new double[Heads];
        for (var head = 0; head < Heads; head++)
        {
            _scales[head] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(HeaderLength + (head * 8)));
            _biases[head] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(HeaderLength + (head * 8) + 4));
        }

        _bytes = bytes;
        _start = HeaderLength + (Heads * 8);
        _mask = (uint)buckets - 1;
        if (bytes.Length != _start + (buckets * Heads) || Heads > MaxHeads)
        {
            throw new InvalidOperationException("The weights are cut short.");
        }
    }

    /// <summary>How many columns there are.</summary>
    public int Heads { get; }

    public static LinearWeights Read(byte[] bytes) => new(bytes);

    /// <summary>Weights that are part of the assembly.</summary>
    public static LinearWeights ReadResource(string name)
    {
        using var stream = typeof(LinearWeights).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes);
    }

    /// <summary>The file form: header, scale and bias of each head, then the rows.</summary>
    public static byte[] Write(int bits, float[] scales, float[] biases, ReadOnlySpan<sbyte> rows)
    {
        var start = HeaderLength + (scales.Length * 8);
        var bytes = new byte[start + rows.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        bytes[4] = (byte)bits;
        bytes[5] = (byte)scales.Length;
        for (var head = 0; head < scales.Length; head++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(HeaderLength + (head * 8)), scales[head]);
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(HeaderLength + (head * 8) + 4), biases[head]);
        }

        System.Runtime.InteropServices.MemoryMarshal.AsBytes(rows).CopyTo(bytes.AsSpan(start));
        return bytes;
    }

    /// <summary>The logit of each head.</summary>
    public void Score(FeatureHashes features, Span<double> logits)
    {
        Span<int> words = stackalloc int[MaxHeads];
        Span<int> pieces = stackalloc int[MaxHeads];
        words.Clear();
        pieces.Clear();
        Sum(features.Words, words);
        Sum(features.Pieces, pieces);
        var wordNorm = Math.Sqrt(Math.Max(1, features.Words.Count));
        var pieceNorm = Math.Sqrt(Math.Max(1, features.Pieces.Count));
        for (var head = 0; head < Heads; head++)
        {
            logits[head] = _biases[head] + (_scales[head] * ((words[head] / wordNorm) + (pieces[head] / pieceNorm)));
        }
    }

    private void Sum(List<uint> hashes, Span<int> sums)
    {
        foreach (var hash in hashes)
        {
            var row = _bytes.AsSpan(_start + ((int)(hash & _mask) * Heads), Heads);
            for (var head = 0; head < row.Length; head++)
            {
                sums[head] += (sbyte)row[head];
            }
        }
    }
}
