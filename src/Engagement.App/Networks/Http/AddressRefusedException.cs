namespace Engagement.App.Networks.Http;

/// <summary>A request that was not let out. Its message is in words for a person.</summary>
internal sealed class AddressRefusedException(string message) : IOException(message)
{
    /// <summary>As callers of HTTP clients expect it.</summary>
    public static HttpRequestException Refuse(string words) =>
        new(HttpRequestError.ConnectionError, words, new AddressRefusedException(words));
}
