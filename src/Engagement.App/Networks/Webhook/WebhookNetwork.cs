using System.Text.Json;
using Engagement.App.Data;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Engagement.Core.Outbound;

namespace Engagement.App.Networks.Webhook;

/// <summary>
/// An address that takes posts as JSON, for networks that we do not speak: somebody's own program carries them there. Nothing is heard from
/// it; it may tell what became of a post when asked for its key.
/// </summary>
internal sealed class WebhookNetwork(WebhookCalls calls, IBlobStore blobs, TimeProvider time) : INetwork
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web);

    public NetworkKind Kind => NetworkKind.Webhook;

    public async Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        var pictures = new List<WebhookMessage.Picture>();
        foreach (var media in message.Media)
        {
            pictures.Add(new(media.ContentType, media.AltText, Convert.ToBase64String(await ReadAsync(media.BlobKey, ct))));
        }

        var body = JsonSerializer.Serialize(
            new WebhookMessage(message.IdempotencyKey, KindOf(message.Source), message.Text, message.Language, message.InReplyTo, pictures, message.CreatedAt), Json);
        var answer = await calls.PostAsync(channel, message.IdempotencyKey, body, ct);
        if (!answer.IsSuccess)
        {
            return WebhookErrorTable.Classify(answer, time.GetUtcNow());
        }

        var receipt = WebhookCalls.Read(answer);
        return new SendOutcome.Sent(receipt?.Id is { Length: > 0 } id ? id : message.IdempotencyKey, receipt?.Url) { Status = answer.Status, Answer = answer.Kept };
    }

    public async Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct)
    {
        // Only a clear word counts: many programs answer every GET, with whatever.
        var answer = await calls.LookAsync(channel, message.IdempotencyKey, ct);
        return (answer.Kind, WebhookCalls.Read(answer)) switch
        {
            (WireKind.Answered, { Found: true } found) => new ReadBack.Found(found.Id ?? message.IdempotencyKey, found.Url),
            (WireKind.Answered, { Found: false }) => new ReadBack.Absent(),
            (WireKind.Answered, _) when answer.Status < 500 => new ReadBack.CannotTell("The other side does not tell what became of it."),
            _ => new ReadBack.AskAgain(time.GetUtcNow() + TimeSpan.FromMinutes(1), "The other side did not answer."),
        };
    }

    public Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Rejected("A webhook only takes posts; it cannot like, hide or delete."));

    public Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct) =>
        Task.FromResult<PollAnswer>(new PollAnswer.Heard([], cursor));

    public Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct) => Task.FromResult<InboundItem?>(null);

    public Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, NetworkFigures>>(new Dictionary<string, NetworkFigures>());

    public async Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct)
    {
        // A look for a key that never was: whoever takes only POST says 405, which is answer enough.
        var answer = await calls.LookAsync(channel, "check", ct);
        return answer is { Kind: WireKind.Answered } && (answer.IsSuccess || answer.Status is 404 or 405)
            ? new ChannelCheck(true, channel.RemoteId, channel.Handle, null)
            : WebhookErrorTable.Classify(answer, time.GetUtcNow()).AsCheck();
    }

    private static string KindOf(DeliverySource source) => JsonNamingPolicy.CamelCase.ConvertName(source.ToString());

    private async Task<byte[]> ReadAsync(string key, CancellationToken ct)
    {
        await using var stream = await blobs.OpenAsync(key, ct);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
