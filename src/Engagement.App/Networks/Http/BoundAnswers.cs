using System.Net.Http.Headers;
using System.Text;

namespace Engagement.App.Networks.Http;

/// <summary>Reads each answer whole, within the time-out, and refuses one that is larger than any real one.</summary>
internal sealed class BoundAnswers : DelegatingHandler
{
    private const long MaxBytes = 16 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
            ForgetUnknownCharset(response.Content.Headers.ContentType);
            return response;
        }
        catch (Exception problem) when (problem is InvalidDataException or InvalidOperationException)
        {
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "The answer is not packed as it says.", problem);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    // A name that nobody knows would fail the reading of an answer that is there: it is read as UTF-8, which JSON is.
    private static void ForgetUnknownCharset(MediaTypeHeaderValue? type)
    {
        try
        {
            _ = type?.CharSet is { } name ? Encoding.GetEncoding(name.Trim('"')) : null;
        }
        catch (ArgumentException)
        {
            type!.CharSet = null;
        }
    }
}
