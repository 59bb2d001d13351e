using System.Net;

namespace Engagement.App.Networks.Facebook;

/// <summary>A part of a file, from the disk to the wire a little at a time.</summary>
internal sealed class FilmPart(Stream file, long start, long length) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var buffer = new byte[81_920];
        file.Position = start;
        for (var left = length; left > 0;)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)));
            if (read == 0)
            {
                throw new IOException("The film ended before its part.");
            }

            await stream.WriteAsync(buffer.AsMemory(0, read));
            left -= read;
        }
    }

    protected override bool TryComputeLength(out long size)
    {
        size = length;
        return true;
    }
}
