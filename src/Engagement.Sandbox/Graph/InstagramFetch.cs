using System.Buffers.Binary;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Fetches a picture or film from the address that a program named, as a stranger would: first its head, then all of it.</summary>
internal sealed class InstagramFetch(SandboxWorld world) : IDisposable
{
    private const int LargestPicture = 8 * 1024 * 1024;
    private const double Tallest = 0.8;
    private const double Widest = 1.91;

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 100 * 1024 * 1024 };

    /// <exception cref="RefusedByGraph">It could not be fetched, or is not what Instagram takes.</exception>
    public async Task<InstagramFile> RunAsync(string address, bool isFilm, string? altText)
    {
        var (type, bytes) = await GetAsync(address);
        if (isFilm ? type is not ("video/mp4" or "video/quicktime") : type != "image/jpeg")
        {
            throw isFilm
                ? Refuse(352, 2207026, "The video format is not supported. Please check spec for supported video format")
                : Refuse(36001, 2207005, $"The image format {type} is not supported. Supported formats are: JPEG.");
        }

        if (!isFilm)
        {
            CheckPicture(bytes);
        }

        var file = new InstagramFile { Id = world.Instagram.Ids.Next(), ContentType = type, AltText = altText, Bytes = bytes };
        world.Instagram.Files[file.Id] = file;
        return file;
    }

    public void Dispose() => http.Dispose();

    public static RefusedByGraph Refuse(int code, int subcode, string words) => new(400, code, words) { Subcode = subcode, UserMessage = words };

    private async Task<(string Type, byte[] Bytes)> GetAsync(string address)
    {
        try
        {
            using var ask = new HttpRequestMessage(HttpMethod.Head, address);
            using var head = await http.SendAsync(ask);
            using var answer = await http.GetAsync(new Uri(address));
            if (head.IsSuccessStatusCode && answer.IsSuccessStatusCode)
            {
                return (answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync());
            }
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            // Said below, as the network says it.
        }

        throw Refuse(9004, 2207052, $"The media could not be fetched from this uri: {address}");
    }

    private static void CheckPicture(byte[] bytes)
    {
        if (bytes.Length > LargestPicture)
        {
            throw Refuse(36000, 2207004, "The image is too large to download. It should be less than 8 MiB.");
        }

        if (SizeOf(bytes) is not (var width and > 0, var height and > 0))
        {
            throw Refuse(36001, 2207005, "The image format is not supported. Supported formats are: JPEG.");
        }

        var ratio = (double)width / height;
        if (ratio is < Tallest - 0.001 or > Widest + 0.01)
        {
            throw Refuse(36003, 2207009, $"The submitted image with aspect ratio {ratio:0.###} cannot be published. Please submit an image with a valid aspect ratio.");
        }
    }

    // Goes from mark to mark to the one that holds the size.
    private static (int Width, int Height) SizeOf(byte[] bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var mark = bytes[at + 1];
            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return (0, 0);
    }
}
