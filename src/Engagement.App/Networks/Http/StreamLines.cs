using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;

namespace Engagement.App.Networks.Http;

/// <summary>Reads an answer that does not end line by line, none longer than any real one. A blank line says only that the connection stands.</summary>
internal static class StreamLines
{
    private const int Most = 1024 * 1024;

    /// <exception cref="InvalidDataException">A line was too long.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = PipeReader.Create(stream);
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return Encoding.UTF8.GetString(rest.Slice(0, end)).TrimEnd('\r');
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                yield break;
            }

            reader.AdvanceTo(rest.Length <= Most ? rest.Start : throw new InvalidDataException("The stream told more at once than any real server does."), rest.End);
        }
    }
}
