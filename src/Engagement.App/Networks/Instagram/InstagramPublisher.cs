using System.Security.Cryptography;
using System.Text;
using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Instagram;

/// <summary>
/// Publishes in two steps: a container is made and its id written down, then Instagram is asked to show it, once. A second try asks first
/// what became of the container: what is shown already is never shown again.
/// </summary>
internal sealed class InstagramPublisher(
    GraphCalls calls, InstagramContainers containers, InstagramAnswers answers, Preparations preparations, RateGate gate, IOptions<InstagramOptions> options, TimeProvider time)
{
    private const string Publishing = "instagram:publishing";

    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    public Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        if (calls.ClosedUntil(channel) is { } until)
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.Later(until, "Instagram asks to wait: too many calls.", ChannelThrottled: true));
        }

        if (message.InReplyTo is not null)
        {
            return answers.SendAsync(channel, message, ct);
        }

        return message.Media.Count > 0
            ? PostAsync(channel, message, ct)
            : Task.FromResult<SendOutcome>(new SendOutcome.Rejected("Instagram takes no post without a picture. Add one, or leave Instagram out."));
    }

    private async Task<SendOutcome> PostAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct)
    {
        var print = Print(message);
        var (ready, seen, end) = await ResumeAsync(channel, message, print, ct);
        if (end is not null)
        {
            return end;
        }

        if (gate.ClosedUntil(channel.Id, Publishing) is { } until)
        {
            return new SendOutcome.Later(until, "Instagram restricts the account for a while; nothing is published there meanwhile.", IsWait: true);
        }

        if (await LimitAsync(channel, ct) is { } full)
        {
            return full;
        }

        if (ready is null)
        {
            var (id, problem) = await containers.MakeAsync(channel, message, ct);
            if (problem is not null)
            {
                return problem;
            }

            ready = await preparations.KeepAsync(message.Id, id!, print, ct);
        }

        return await ShowWhenReadyAsync(channel, message, ready, seen, ct);
    }

    /// <summary>What an earlier try made ready, when it still serves, and how far it is; or how that try ended.</summary>
    private async Task<(Preparation? Ready, InstagramContainer? Seen, SendOutcome? End)> ResumeAsync(
        ChannelAccess channel, OutgoingMessage message, string print, CancellationToken ct)
    {
        if (await preparations.FindAsync(message.Id, ct) is not { } known || (known.AskedAt is null && known.Print != print))
        {
            return (null, null, null);
        }

        if (known.PublishedAs is { } shown)
        {
            return (null, null, new SendOutcome.Sent(shown, await LinkAsync(channel, shown, ct)));
        }

        var (container, problem) = await containers.ReadAsync(channel, known.RemoteId, ct);
        return (container?.StatusCode, problem) switch
        {
            (InstagramContainer.Published, _) => (null, null, new SendOutcome.Unknown("Instagram has published it already; which post it is, is looked up.")),
            (InstagramContainer.InProgress or InstagramContainer.Finished, _) when known.Print == print => (known, container, null),

            // What Instagram no longer knows, or could not make ready, is made ready anew.
            (not null, _) or (_, SendOutcome.Rejected) => (null, null, null),
            _ => (null, null, problem!.BeforePublishing(time.GetUtcNow())),
        };
    }

    private async Task<SendOutcome> ShowWhenReadyAsync(
        ChannelAccess channel, OutgoingMessage message, Preparation ready, InstagramContainer? seen, CancellationToken ct)
    {
        var (container, problem) = await containers.AwaitAsync(channel, ready.RemoteId, seen, ct);
        var now = time.GetUtcNow();
        switch (container?.StatusCode)
        {
            case null:
                return problem!.BeforePublishing(now);
            case InstagramContainer.Finished:
                return await ShowAsync(channel, message, ready, ct);
            case InstagramContainer.Published:
                return new SendOutcome.Unknown("Instagram has published it already; which post it is, is looked up.");
            case InstagramContainer.InProgress when now < ready.MadeAt + options.Value.ReadyWithin:
                return new SendOutcome.Later(now + Soon, "Instagram is still making the post ready.", IsWait: true);
            default:
                await preparations.ForgetAsync(message.Id, ct);
                return InstagramErrorTable.OfContainer(container!, now);
        }
    }

    private async Task<SendOutcome> ShowAsync(ChannelAccess channel, OutgoingMessage message, Preparation ready, CancellationToken ct)
    {
        await preparations.AskAsync(message.Id, ct);
        var form = new Dictionary<string, string> { ["creation_id"] = ready.RemoteId };
        var wire = await calls.RunAsync<IInstagramApi, GraphMade>(channel, (api, proof) => api.PublishAsync(proof, channel.RemoteId, form, ct), ct);
        if (wire.Content?.Id is not { Length: > 0 } id)
        {
            if (GraphError.Of(wire.Answer) is { Subcode: FacebookErrorTable.Restricted })
            {
                gate.Close(channel.Id, Publishing, time.GetUtcNow() + Rest);
            }

            return InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow());
        }

        await preparations.ShownAsync(message.Id, id, ct);
        return new SendOutcome.Sent(id, await LinkAsync(channel, id, ct)) { Status = wire.Answer.Status, Answer = wire.Answer.Kept };
    }

    // It is said already: whatever becomes of this, the post stands.
    private async Task<string?> LinkAsync(ChannelAccess channel, string id, CancellationToken ct)
    {
        var wire = await calls.RunAsync<IInstagramApi, InstagramMedia>(channel, (api, proof) => api.ReadMediaAsync(proof, id, InstagramMedia.LinkField, ct), ct);
        return wire.Content?.Permalink;
    }

    private async Task<SendOutcome?> LimitAsync(ChannelAccess channel, CancellationToken ct)
    {
        var wire = await calls.RunAsync<IInstagramApi, GraphPage<InstagramLimit>>(
            channel, (api, proof) => api.ReadLimitAsync(proof, channel.RemoteId, InstagramLimit.Fields, ct), ct);
        var now = time.GetUtcNow();
        if (wire.Content is { } page)
        {
            return page.Data is [{ IsUsedUp: true } limit, ..] ? InstagramErrorTable.UsedUp(now, limit.Config?.QuotaTotal) : null;
        }

        // An account that may not ask how much is left may still publish.
        return InstagramErrorTable.Classify(wire.Answer, now).BeforePublishing(now) is not SendOutcome.Rejected and var problem ? problem : null;
    }

    private static string Print(OutgoingMessage message) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', message.Media.Select(media => $"{media.BlobKey} {media.AltText}").Append(message.Text)))));
}
