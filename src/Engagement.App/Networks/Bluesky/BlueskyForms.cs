using Engagement.App.Networks.Http;
using RestEase;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Brings forms to authorization servers, at the places that they name themselves: signed as ours, and proven by the key of the binding.</summary>
internal sealed class BlueskyForms(ApiClients clients, TimeProvider time)
{
    /// <summary>Announces that a person will be sent there.</summary>
    public Task<Wire<OAuthPushed>> PushAsync(string address, OAuthBinding binding, Dictionary<string, string> form, CancellationToken ct) =>
        SendAsync(address, binding, (api, place) => api.PushAsync(place, BlueskyClient.Sign(binding, form, time.GetUtcNow()), ct), ct);

    /// <summary>Gives a code, or a token that renews, for tokens.</summary>
    public Task<Wire<OAuthTokens>> RedeemAsync(OAuthBinding binding, Dictionary<string, string> form, CancellationToken ct) =>
        SendAsync(binding.TokenEndpoint, binding, (api, place) => api.RedeemAsync(place, BlueskyClient.Sign(binding, form, time.GetUtcNow()), ct), ct);

    private Task<Wire<T>> SendAsync<T>(
        string address, OAuthBinding binding, Func<IBlueskyOAuthApi, string, Task<Response<T>>> send, CancellationToken ct)
        where T : class
    {
        var where = new Uri(address);
        var api = clients.SnakeCased<IBlueskyOAuthApi>(BlueskyCalls.Client, where.GetLeftPart(UriPartial.Authority));
        return DpopProofs.WithAsync(binding.Key, () => Wire<T>.AskAsync(() => send(api, where.PathAndQuery.TrimStart('/')), ct));
    }
}
