using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>The strategy lists that themes choose from.</summary>
internal sealed class StrategyReader(IDbContextFactory<EngagementContext> contexts)
{
    public const string Goals = "strategy.goals";
    public const string Audiences = "strategy.audiences";

    public async Task<Strategy> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Settings.AsNoTracking().Where(row => row.Key == Goals || row.Key == Audiences).ToDictionaryAsync(row => row.Key, row => row.Value, ct);
        return new Strategy(Lines(rows.GetValueOrDefault(Goals)), Lines(rows.GetValueOrDefault(Audiences)));
    }

    private static string[] Lines(string? text) => text?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
