using RestEase;

namespace Engagement.App.Networks.Bluesky;

/// <summary>How a name leads to an account's server.</summary>
[AllowAnyStatusCode]
internal interface IBlueskyIdentityApi
{
    [Get("xrpc/com.atproto.identity.resolveHandle")]
    Task<Response<BlueskyDid>> ResolveHandleAsync([Query] string handle, CancellationToken ct);

    [Get("{did}")]
    Task<Response<DidDocument>> ReadPlcAsync([Path] string did, CancellationToken ct);

    [Get(".well-known/did.json")]
    Task<Response<DidDocument>> ReadWebAsync(CancellationToken ct);
}
