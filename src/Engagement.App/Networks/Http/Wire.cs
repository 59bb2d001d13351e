using System.Text.Json;
using RestEase;

namespace Engagement.App.Networks.Http;

/// <summary>One exchange: the answer as it came, and what it says when it is a success that can be read.</summary>
internal sealed record Wire<T>(WireAnswer Answer, T? Content)
    where T : class
{
    /// <summary>The same with a token, of which nothing is left in the answer.</summary>
    public static async Task<Wire<T>> AskAsync(string token, Func<string, Task<Response<T>>> call, CancellationToken ct)
    {
        var wire = await AskAsync(() => call($"Bearer {token}"), ct);
        return wire with { Answer = wire.Answer.Without(token) };
    }

    /// <summary>Asks once and turns every way it can fail into an answer; only cancellation by the caller throws.</summary>
    public static async Task<Wire<T>> AskAsync(Func<Task<Response<T>>> call, CancellationToken ct)
    {
        try
        {
            var response = await call();
            using var message = response.ResponseMessage;
            var answer = WireAnswer.Of(message, response.StringContent);
            return new(answer, answer.IsSuccess ? Read(response) : null);
        }
        catch (HttpRequestException problem)
        {
            return new(Explain(problem), null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(WireAnswer.Lost("No answer in time."), null);
        }
        catch (IOException)
        {
            return new(WireAnswer.Lost("The connection broke off."), null);
        }
    }

    private static T? Read(Response<T> response)
    {
        try
        {
            return response.GetContent();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static WireAnswer Explain(HttpRequestException problem) => problem.HttpRequestError switch
    {
        _ when problem.InnerException is AddressRefusedException refused => WireAnswer.NeverSent(refused.Message),
        HttpRequestError.NameResolutionError => WireAnswer.NeverSent("The network's address could not be found."),
        HttpRequestError.ConnectionError => WireAnswer.NeverSent("The network could not be reached."),
        HttpRequestError.SecureConnectionError => WireAnswer.NeverSent("No secure connection to the network could be made."),
        HttpRequestError.ProxyTunnelError => WireAnswer.NeverSent("The proxy did not let the request through."),
        HttpRequestError.ConfigurationLimitExceeded => WireAnswer.Lost("The answer was too large."),
        HttpRequestError.InvalidResponse => WireAnswer.Lost("The answer could not be read."),
        _ => WireAnswer.Lost("The connection broke off."),
    };
}
