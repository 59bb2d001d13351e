using System.Text.Json;
using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>Publishing is stopped: nothing that was planned and nothing the robot says goes out. People's own answers do.</summary>
/// <param name="Reason">In the words of who stopped it.</param>
/// <param name="By">Who.</param>
/// <param name="Since">When.</param>
public sealed record PublishingStop(string Reason, string By, DateTimeOffset Since)
{
    /// <summary>The workspace's setting that holds it; no row, no stop. Every claim asks for this row, so it works on every node at once.</summary>
    internal const string SettingKey = "publishing.stop";

    /// <summary>The stop that holds now, or null.</summary>
    internal static async Task<PublishingStop?> FindAsync(EngagementContext db, CancellationToken ct) =>
        await db.Settings.AsNoTracking().Where(setting => setting.Key == SettingKey).Select(setting => setting.Value).SingleOrDefaultAsync(ct) is { } text
            ? JsonSerializer.Deserialize<PublishingStop>(text)
            : null;

    internal string Write() => JsonSerializer.Serialize(this);
}
