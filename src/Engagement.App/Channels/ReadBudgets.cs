using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Keeps what reading costs and what it may cost in a month.</summary>
internal sealed class ReadBudgets(IDbContextFactory<EngagementContext> contexts, ReadMeter meter, AuditLog audit, TimeProvider time)
{
    private const decimal Million = 1_000_000m;
    private const decimal Most = 100_000m;

    public async Task<ReadBudget> ReadAsync(NetworkKind network, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (month, key) = (ThisMonth(), KeyOf(network));
        var row = await db.ReadSpendings.AsNoTracking().SingleOrDefaultAsync(found => found.Network == network && found.Month == month, ct);
        var limit = await db.Settings.Where(setting => setting.Key == key).Select(setting => setting.Value).SingleOrDefaultAsync(ct);
        return new ReadBudget(month, row?.Reads ?? 0, (row?.Cost ?? 0) / Million, limit is null ? null : decimal.Parse(limit, CultureInfo.InvariantCulture));
    }

    /// <summary>Writes down what was read since the last time.</summary>
    public async Task KeepAsync(NetworkKind network, CancellationToken ct)
    {
        var (reads, cost) = meter.Take(network);
        if (reads == 0)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var month = ThisMonth();
        if (await AddAsync(db, network, month, reads, cost, ct) == 0)
        {
            db.ReadSpendings.Add(new ReadSpending { Network = network, Month = month, Reads = reads, Cost = cost });
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                // Another node began the month at the same moment.
                await AddAsync(db, network, month, reads, cost, ct);
            }
        }
    }

    /// <summary>The same of all networks that charge.</summary>
    public async Task KeepAllAsync(CancellationToken ct)
    {
        foreach (var network in Enum.GetValues<NetworkKind>().Where(ReadPrices.Charges))
        {
            await KeepAsync(network, ct);
        }
    }

    /// <param name="network">Which.</param>
    /// <param name="dollars">The most that a month may cost; null for no limit.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="RefusedException">The sum is not possible.</exception>
    public async Task LimitAsync(NetworkKind network, decimal? dollars, Actor actor, CancellationToken ct)
    {
        if (dollars is < 0 or > Most)
        {
            throw RefusedException.Invalid("limit", "The limit is a sum from 0 to 100,000 dollars; leave it empty for none.", Most, dollars);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var key = KeyOf(network);
        var row = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == key, ct);
        if (row is not null && dollars is null)
        {
            db.Settings.Remove(row);
        }
        else if (row is not null)
        {
            row.Value = Text(dollars!.Value);
            row.Version++;
        }
        else if (dollars is { } sum)
        {
            db.Settings.Add(new WorkspaceSetting { Key = key, Value = Text(sum) });
        }

        audit.Add(db, actor, AuditActions.SettingsChanged, $"reading {network}", dollars is { } limit ? $"at most ${Text(limit)} a month" : "no limit");
        await db.SaveChangesAsync(ct);
    }

    private static Task<int> AddAsync(EngagementContext db, NetworkKind network, DateOnly month, long reads, long cost, CancellationToken ct) => db.ReadSpendings
        .Where(row => row.Network == network && row.Month == month)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Reads, row => row.Reads + reads).SetProperty(row => row.Cost, row => row.Cost + cost), ct);

    private DateOnly ThisMonth()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return today.AddDays(1 - today.Day);
    }

    private static string Text(decimal dollars) => dollars.ToString("0.00", CultureInfo.InvariantCulture);

    private static string KeyOf(NetworkKind network) => $"reading.{network}.monthlyLimit";
}
