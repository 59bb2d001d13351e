using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Engagement.App.Channels;
using Engagement.App.Networks.Http;
using Engagement.Core.Notices;

namespace Engagement.App.Networks.Webhook;

/// <summary>Speaks with the address of a channel: JSON, signed with the channel's secret, to whoever stands between us and a network we do not speak.</summary>
internal sealed class WebhookCalls(IHttpClientFactory clients, OutgoingHosts hosts, CredentialVault vault, TimeProvider time)
{
    public const string Client = "webhook";

    public Task<WireAnswer> PostAsync(ChannelAccess channel, string key, string body, CancellationToken ct) => AskAsync(channel, HttpMethod.Post, key, body, ct);

    /// <summary>Asks what became of the message with this key; changes nothing.</summary>
    public Task<WireAnswer> LookAsync(ChannelAccess channel, string key, CancellationToken ct) => AskAsync(channel, HttpMethod.Get, key, null, ct);

    public static WebhookReceipt? Read(WireAnswer answer)
    {
        try
        {
            return answer.IsSuccess && answer.Json() is { } json ? json.Deserialize<WebhookReceipt>(JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<WireAnswer> AskAsync(ChannelAccess channel, HttpMethod method, string key, string? body, CancellationToken ct)
    {
        if (!Uri.TryCreate(channel.ServiceUrl, UriKind.Absolute, out var address) || await vault.ReadAsync(channel, ct) is not { Password: { Length: > 0 } secret })
        {
            return WireAnswer.NoCredentials("The channel has no address or no secret. Connect it again with both.");
        }

        hosts.Admit(address);
        using var client = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add("Engagement-Signature", NoticeRules.Sign(secret, time.GetUtcNow(), body ?? key));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        try
        {
            using var answer = await client.SendAsync(request, ct);
            return WireAnswer.Of(answer, await answer.Content.ReadAsStringAsync(ct)).Without(secret);
        }
        catch (HttpRequestException problem)
        {
            return Wire<object>.Explain(problem);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return WireAnswer.Lost("No answer in time.");
        }
    }
}
