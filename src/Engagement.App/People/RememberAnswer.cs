using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Keeps the answers to requests that carried an idempotency key, for 24 hours.</summary>
internal sealed class RememberAnswer(IDbContextFactory<EngagementContext> contexts, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // An answer may hold a secret that is given once and stands nowhere else in clear.
    private readonly IDataProtector protector = protection.CreateProtector("idempotent-answers");

    private long cleanedAt;

    /// <summary>Claims the key, or waits for the answer of the request that holds it.</summary>
    /// <exception cref="RefusedException">The key was used with another request, or its request was never answered.</exception>
    public async Task<AnswerClaim> ClaimAsync(ApiKeyId holder, string key, string requestHash, CancellationToken ct)
    {
        await ForgetOldAsync(ct);
        if (await TryInsertAsync(holder, key, requestHash, ct))
        {
            return new AnswerClaim(null);
        }

        for (var asked = time.GetTimestamp(); time.GetElapsedTime(asked) < Patience; await Task.Delay(Pause, time, ct))
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var row = await db.IdempotentAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.ApiKeyId == holder && answer.Key == key, ct);
            if (row is null)
            {
                // The first one failed on our side and gave the key back.
                if (await TryInsertAsync(holder, key, requestHash, ct))
                {
                    return new AnswerClaim(null);
                }
            }
            else if (row.RequestHash != requestHash)
            {
                throw RefusedException.Conflict("This Idempotency-Key was used for another request. Take a new key.");
            }
            else if (row.Status is { } status)
            {
                return new AnswerClaim(new KnownAnswer(status, row.ContentType, row.Location, row.Body is null ? "" : protector.Unprotect(row.Body)));
            }
        }

        throw RefusedException.Conflict(
            "An earlier request with this Idempotency-Key has not been answered. Look whether it was done before you take a new key.");
    }

    public async Task KeepAsync(ApiKeyId holder, string key, KnownAnswer answer, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var hidden = protector.Protect(answer.Body);
        await db.IdempotentAnswers
            .Where(row => row.ApiKeyId == holder && row.Key == key)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.Status, answer.Status)
                    .SetProperty(row => row.ContentType, answer.ContentType)
                    .SetProperty(row => row.Location, answer.Location)
                    .SetProperty(row => row.Body, hidden),
                ct);
    }

    public async Task ForgetAsync(ApiKeyId holder, string key, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.IdempotentAnswers.Where(row => row.ApiKeyId == holder && row.Key == key).ExecuteDeleteAsync(ct);
    }

    private async Task<bool> TryInsertAsync(ApiKeyId holder, string key, string requestHash, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.IdempotentAnswers.AnyAsync(answer => answer.ApiKeyId == holder && answer.Key == key, ct))
        {
            return false;
        }

        db.IdempotentAnswers.Add(new IdempotentAnswer { ApiKeyId = holder, Key = key, RequestHash = requestHash, CreatedAt = time.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task ForgetOldAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var last = Interlocked.Read(ref cleanedAt);
        if (now.UtcTicks - last < TimeSpan.FromHours(1).Ticks || Interlocked.CompareExchange(ref cleanedAt, now.UtcTicks, last) != last)
        {
            return;
        }

        var old = now - Kept;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.IdempotentAnswers.Where(row => row.CreatedAt < old).ExecuteDeleteAsync(ct);
    }
}
