using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>Stores the strategy lists. Themes that chose a line before keep it.</summary>
internal sealed class ChangeStrategy(IDbContextFactory<EngagementContext> contexts, AuditLog audit)
{
    private const int MostLines = 50;
    private const int LongestLine = 200;

    /// <exception cref="RefusedException">A list or a line is too long.</exception>
    public async Task RunAsync(Strategy strategy, Actor actor, CancellationToken ct)
    {
        var lists = new[] { (StrategyReader.Goals, "goals", Clean(strategy.Goals)), (StrategyReader.Audiences, "audiences", Clean(strategy.Audiences)) };
        foreach (var (_, field, lines) in lists)
            Check(field, lines);

        await using var db = await contexts.CreateDbContextAsync(ct);
        var stored = await db.Settings.ToDictionaryAsync(row => row.Key, ct);
        foreach (var (key, _, lines) in lists)
        {
            var value = string.Join('\n', lines);
            if (!stored.TryGetValue(key, out var row))
                db.Settings.Add(new WorkspaceSetting { Key = key, Value = value });
            else if (row.Value != value)
                (row.Value, row.Version) = (value, row.Version + 1);
        }

        audit.Add(db, actor, AuditActions.SettingsChanged, "strategy", null);
        await db.SaveChangesAsync(ct);
    }

    private static string[] Clean(IEnumerable<string> lines) => [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()];

    private static void Check(string field, string[] lines)
    {
        if (lines.Length > MostLines)
            throw RefusedException.Invalid(field, $"The list has at most {MostLines} lines.", MostLines, lines.Length);
        if (Array.Find(lines, line => line.Length > LongestLine) is { } tooLong)
            throw RefusedException.Invalid(field, $"A line has at most {LongestLine} characters.", LongestLine, tooLong.Length);
    }
}
