using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>Logistic regression for all heads at once, by AdaGrad in a shuffled order that is the same every time.</summary>
internal sealed class LinearTrainer(int heads, int bits)
{
    private const double Rate = 0.25;
    private const double Decay = 1e-6;
    private readonly uint _mask = (1u << bits) - 1;
    private readonly float[] _weights = new float[heads << bits];
    private readonly float[] _squares = new float[heads << bits];
    private readonly double[] _biases = new double[heads];
    private readonly double[] _biasSquares = new double[heads];

    public byte[] Train(IReadOnlyList<Example> examples, int epochs)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20261122);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                Step(examples[index]);
            }
        }

        return ToBytes();
    }

    private byte[] ToBytes()
    {
        var scales = new float[heads];
        var rows = new sbyte[heads << bits];
        for (var head = 0; head < heads; head++)
        {
            var column = Enumerable.Range(0, 1 << bits).Select(bucket => Math.Abs(_weights[(bucket * heads) + head])).Order().ToArray();

            // A few giants would make the steps of all others coarse: they are clipped.
            scales[head] = column[(int)(column.Length * 0.9995)] / 127;
            for (var bucket = 0; bucket < 1 << bits; bucket++)
            {
                rows[(bucket * heads) + head] = (sbyte)Math.Clamp(MathF.Round(_weights[(bucket * heads) + head] / scales[head]), -127, 127);
            }
        }

        return LinearWeights.Write(bits, scales, [.. _biases.Select(b => (float)b)], rows);
    }

    private void Step(Example example)
    {
        Span<double> errors = stackalloc double[heads];
        errors.Clear();
        var wordValue = 1 / Math.Sqrt(Math.Max(1, example.Words.Length));
        var pieceValue = 1 / Math.Sqrt(Math.Max(1, example.Pieces.Length));
        for (var head = 0; head < heads; head++)
        {
            if (example.Labels[head] is not { } label)
            {
                continue;
            }

            var logit = _biases[head] + (wordValue * Sum(example.Words, head)) + (pieceValue * Sum(example.Pieces, head));
            errors[head] = example.Importance[head] * (Logistic.Of(logit) - (label ? 1 : 0));
            _biasSquares[head] += errors[head] * errors[head];
            _biases[head] -= 0.1 * errors[head] / (1 + Math.Sqrt(_biasSquares[head]));
        }

        Update(example.Words, errors, wordValue);
        Update(example.Pieces, errors, pieceValue);
    }

    private double Sum(uint[] hashes, int head)
    {
        var sum = 0.0;
        foreach (var hash in hashes)
        {
            sum += _weights[((int)(hash & _mask) * heads) + head];
        }

        return sum;
    }

    private void Update(uint[] hashes, ReadOnlySpan<double> errors, double value)
    {
        foreach (var hash in hashes)
        {
            var row = (int)(hash & _mask) * heads;
            for (var head = 0; head < heads; head++)
            {
                if (errors[head] == 0)
                {
                    continue;
                }

                var gradient = (float)((errors[head] * value) + (Decay * _weights[row + head]));
                _squares[row + head] += gradient * gradient;
                _weights[row + head] -= (float)(Rate * gradient / (0.02 + Math.Sqrt(_squares[row + head])));
            }
        }
    }
}
