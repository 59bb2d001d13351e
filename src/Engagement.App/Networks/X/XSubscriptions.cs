using Engagement.App.Networks.Http;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.X;

/// <summary>
/// Keeps what X tells over the app's stream: the mentions of each account that is listened for, which are also the answers to it. More than
/// mentions cannot be subscribed to; the polls hear the rest.
/// </summary>
internal sealed class XSubscriptions(ApiClients clients, IOptions<XOptions> options, TimeProvider time) : IDisposable
{
    private const string Mentions = "post.mention.create";
    private const string Ours = "engagement";
    private const int All = 1000;

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Asks for what is not asked for yet; safe to repeat.</summary>
    /// <returns>Why it is not told over the stream; null when it is.</returns>
    public async Task<StreamNews.Ended?> EnsureAsync(string account, CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            var (known, problem) = await ReadAsync(account, ct);
            if (problem is not null || known.Exists(one => one.WebhookId is null))
            {
                return problem;
            }

            var made = await AskAsync((api, bearer) => api.SubscribeAsync(bearer, new(null, Mentions, new(account), Ours, null), ct), ct);
            return made.Answer.IsSuccess ? null : XStreamEnds.Of(made.Answer, time.GetUtcNow());
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Takes back our subscription to an account that nobody listens for any more: what X tells is paid for.</summary>
    /// <param name="account">X's number of the account.</param>
    /// <param name="isStillUnheard">Asked at the last moment.</param>
    /// <param name="ct">Stops it.</param>
    public async Task DropAsync(string account, Func<bool> isStillUnheard, CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            var (known, _) = await ReadAsync(account, ct);
            foreach (var one in known.Where(one => one is { SubscriptionId: not null, WebhookId: null, Tag: Ours } && isStillUnheard()))
            {
                await AskAsync((api, bearer) => api.UnsubscribeAsync(bearer, one.SubscriptionId!, ct), ct);
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<(List<XSubscription> Known, StreamNews.Ended? Problem)> ReadAsync(string account, CancellationToken ct)
    {
        var said = await AskAsync((api, bearer) => api.ReadSubscriptionsAsync(bearer, All, ct), ct);
        return said.Answer.IsSuccess
            ? ([.. (said.Content?.Data ?? []).Where(one => one.EventType == Mentions && one.Filter?.UserId == account)], null)
            : ([], XStreamEnds.Of(said.Answer, time.GetUtcNow()));
    }

    private Task<Wire<T>> AskAsync<T>(Func<IXApi, string, Task<RestEase.Response<T>>> call, CancellationToken ct)
        where T : class
    {
        var api = clients.SnakeCased<IXApi>(XCalls.Client, options.Value.ApiBaseUrl);
        return Wire<T>.AskAsync(options.Value.BearerToken!, bearer => call(api, bearer), ct);
    }
}
