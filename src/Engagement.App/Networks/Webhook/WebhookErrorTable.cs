using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Webhook;

/// <summary>What an answer of the other side that is no success means.</summary>
internal static class WebhookErrorTable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public static SendOutcome Classify(WireAnswer answer, DateTimeOffset now)
    {
        SendOutcome outcome = answer.Kind switch
        {
            WireKind.NeverSent => new SendOutcome.Later(now + Soon, answer.Body),
            WireKind.NoCredentials => new SendOutcome.Reconnect(answer.Body),
            WireKind.Lost => new SendOutcome.Unknown(answer.Body),
            _ => OfStatus(answer.Status, answer, now),
        };
        return answer.Kind == WireKind.Answered ? outcome with { Status = answer.Status, Answer = answer.Kept } : outcome;
    }

    private static SendOutcome OfStatus(int status, WireAnswer answer, DateTimeOffset now) => status switch
    {
        < 400 => new SendOutcome.Rejected("The address sent us to another one. Connect the channel with the right address."),
        401 or 403 => new SendOutcome.Reconnect("The other side does not take our signature. Connect the channel again with its secret."),
        408 or >= 500 => new SendOutcome.Unknown($"The other side had a fault of its own ({status})."),
        429 => new SendOutcome.Later(now + TimeSpan.FromSeconds(Math.Clamp(answer.Number("Retry-After") ?? 60, 1, 86_400)), "The other side asks to wait.", ChannelThrottled: true),
        _ => new SendOutcome.Rejected($"The other side did not take it ({status})."),
    };
}
