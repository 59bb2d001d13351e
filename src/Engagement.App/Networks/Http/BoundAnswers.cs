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
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
