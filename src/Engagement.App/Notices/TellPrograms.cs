using System.Net.Http.Headers;
using System.Text;
using Engagement.App.Data;
using Engagement.App.Networks.Http;
using Engagement.App.Ticks;
using Engagement.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Notices;

/// <summary>Tells other programs what was noted for them, again and again for a day until they have it.</summary>
internal sealed class TellPrograms(
    IDbContextFactory<EngagementContext> contexts, IHttpClientFactory clients, OutgoingHosts hosts, SubscriptionSecrets secrets, TimeProvider time) : ITick
{
    public const string Client = "notices";

    private const int AtOnce = 50;
    private const int LongestProblem = 300;

    /// <summary>For so long no other node tells the same.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        // One program that answers slowly keeps only its own notices waiting.
        var due = await DueAsync(ct);
        await Task.WhenAll(due.GroupBy(notice => notice.SubscriptionId).Select(group => TellAllAsync([.. group], ct)));
    }

    private async Task<List<Notice>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.Notices.AsNoTracking()
            .Where(row => row.State == NoticeState.Waiting && row.NextTryAt <= now)
            .OrderBy(row => row.NextTryAt)
            .Take(AtOnce)
            .ToListAsync(ct);
    }

    private async Task TellAllAsync(IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        foreach (var notice in notices)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            if (await ClaimAsync(db, notice, ct) && await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == notice.SubscriptionId, ct) is { } subscription)
            {
                await RecordAsync(notice, await TellAsync(subscription, notice, ct), ct);
            }
        }
    }

    private async Task<bool> ClaimAsync(EngagementContext db, Notice notice, CancellationToken ct)
    {
        var until = time.GetUtcNow() + Lease;
        return await db.Notices
            .Where(row => row.Id == notice.Id && row.State == NoticeState.Waiting && row.NextTryAt == notice.NextTryAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAt, until), ct) == 1;
    }

    /// <returns>Null when the other program has it; otherwise why not, in words.</returns>
    private async Task<string?> TellAsync(Subscription subscription, Notice notice, CancellationToken ct)
    {
        if (secrets.Read(subscription) is not { } secret)
        {
            return "The secret can no longer be read: delete this webhook and make it anew.";
        }

        var address = new Uri(subscription.Url);
        hosts.Admit(address);
        using var client = clients.CreateClient(Client);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(notice.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Add("Engagement-Signature", NoticeRules.Sign(secret, time.GetUtcNow(), notice.Body));
        request.Headers.Add("Engagement-Event", notice.Event);
        try
        {
            using var answer = await client.SendAsync(request, ct);
            return answer.IsSuccessStatusCode ? null : $"It answered {(int)answer.StatusCode}.";
        }
        catch (HttpRequestException problem)
        {
            return problem.InnerException is AddressRefusedException refused ? refused.Message : "It could not be reached.";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return "It did not answer in time.";
        }
    }

    private async Task RecordAsync(Notice notice, string? problem, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var tries = notice.Tries + 1;
        var next = problem is null ? null : NoticeRules.NextTry(tries, notice.CreatedAt, now);
        var state = problem is null ? NoticeState.Delivered : next is null ? NoticeState.GivenUp : NoticeState.Waiting;
        var (at, ended, words) = (next ?? now, state == NoticeState.Waiting ? (DateTimeOffset?)null : now, problem is { Length: > LongestProblem } ? problem[..LongestProblem] : problem);
        await db.Notices.Where(row => row.Id == notice.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state)
                .SetProperty(row => row.Tries, tries)
                .SetProperty(row => row.NextTryAt, at)
                .SetProperty(row => row.EndedAt, ended)
                .SetProperty(row => row.Problem, words),
            ct);
    }
}
