using Engagement.App.Data;
using Engagement.App.Networks.Http;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Notices;

/// <summary>Takes an address of another program that wants to be told; gives its secret once.</summary>
internal sealed class Subscribe(
    IDbContextFactory<EngagementContext> contexts, SubscriptionSecrets secrets, OutgoingHosts hosts, AuditLog audit, IdSource ids, TimeProvider time)
{
    private const int Most = 20;
    private const int LongestUrl = 2000;

    /// <exception cref="RefusedException">The address or an event is not possible.</exception>
    public async Task<(SubscriptionId Id, string Secret)> RunAsync(string? url, IReadOnlyList<string>? events, Actor actor, CancellationToken ct)
    {
        var address = Check(url);
        var wanted = Check(events);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Subscriptions.CountAsync(ct) is >= Most and var count)
        {
            throw RefusedException.Invalid("url", $"There are {Most} webhooks already. Delete one that nobody needs.", Most, count + 1);
        }

        var (secret, now) = (SubscriptionSecrets.Make(), time.GetUtcNow());
        var row = new Subscription
        {
            Id = ids.Next<SubscriptionId>(),
            Url = address.AbsoluteUri,
            Events = wanted,
            Protected = secrets.Hide(secret),
            CreatedAt = now,
            SeenUntil = now,
            SweptAt = now,
        };
        db.Subscriptions.Add(row);
        audit.Add(db, actor, AuditActions.WebhookCreated, $"webhook {row.Id}", $"{address.Host}: {string.Join(", ", wanted)}");
        await db.SaveChangesAsync(ct);
        return (row.Id, secret);
    }

    private Uri Check(string? url)
    {
        if (url is not { Length: > 0 and <= LongestUrl } || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            throw RefusedException.Invalid("url", $"A webhook needs an address that begins with https://, without name and password in it, of at most {LongestUrl} characters.", LongestUrl, url?.Length ?? 0);
        }

        return address.Scheme == Uri.UriSchemeHttps || hosts.IsTrusted(address)
            ? address
            : throw RefusedException.Invalid("url", "A webhook's address begins with https://. Servers in your own network are allowed when Networks:AllowPrivateAddresses is true.", "https", address.Scheme);
    }

    private static List<string> Check(IReadOnlyList<string>? events)
    {
        if (events is not { Count: > 0 })
        {
            throw RefusedException.Invalid("events", $"Name at least one event: {string.Join(", ", NoticeEvents.All)}.");
        }

        return events.FirstOrDefault(one => !NoticeEvents.All.Contains(one)) is { } unknown
            ? throw RefusedException.Invalid("events", $"'{(unknown.Length > 60 ? unknown[..60] : unknown)}' is no event. There are {string.Join(", ", NoticeEvents.All)}.", string.Join(", ", NoticeEvents.All), unknown.Length > 60 ? unknown[..60] : unknown)
            : [.. events.Distinct()];
    }
}
