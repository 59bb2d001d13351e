using System.Text.Json;
using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>How posts are written here.</summary>
internal sealed class ComposeSettingsReader(IDbContextFactory<EngagementContext> contexts)
{
    internal const string Key = "compose";

    public async Task<ComposeSettings> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(db, ct);
    }

    /// <summary>Within the caller's unit of work.</summary>
    public static async Task<ComposeSettings> ReadAsync(EngagementContext db, CancellationToken ct) =>
        await db.Settings.Where(setting => setting.Key == Key).Select(setting => setting.Value).SingleOrDefaultAsync(ct) is { } text
            ? JsonSerializer.Deserialize<ComposeSettings>(text, JsonSerializerOptions.Web)!
            : ComposeSettings.Usual;
}
