using System.Net;
using Polly;
using Polly.Retry;

namespace Engagement.App.Networks.Http;

/// <summary>Asks a GET that failed in passing twice more. Whatever may change the world goes out once and only once.</summary>
internal sealed class RetryReads : DelegatingHandler
{
    private static readonly ResiliencePipeline<HttpResponseMessage> Pipeline =
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                    .Handle<HttpRequestException>()
                    .HandleResult(response => response.StatusCode is HttpStatusCode.InternalServerError
                        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout),
            })
            .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Method == HttpMethod.Get
            ? await Pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken)
            : await base.SendAsync(request, cancellationToken);
}
