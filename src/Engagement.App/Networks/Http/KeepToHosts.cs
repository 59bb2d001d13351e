namespace Engagement.App.Networks.Http;

/// <summary>Lets no request out to a server that nobody set up.</summary>
internal sealed class KeepToHosts(OutgoingHosts hosts) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { IsAbsoluteUri: true, Scheme: "http" or "https" or "ws" or "wss" } address && hosts.IsAdmitted(address)
            ? base.SendAsync(request, cancellationToken)
            : throw AddressRefusedException.Refuse("An answer pointed to a server that is not set up; it was not asked.");
}
