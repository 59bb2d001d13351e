using Engagement.App.Data;
using Engagement.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.People;

/// <summary>The workspace as it is set up.</summary>
internal sealed class WorkspaceReader(IDbContextFactory<EngagementContext> contexts, IOptions<WorkspaceOptions> options)
{
    public async Task<Workspace> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var settings = await db.Settings
            .AsNoTracking()
            .Where(setting => setting.Key == SettingKeys.Name || setting.Key == SettingKeys.TimeZone || setting.Key == SettingKeys.Language)
            .ToDictionaryAsync(setting => setting.Key, setting => setting.Value, ct);
        return new Workspace(
            settings.GetValueOrDefault(SettingKeys.Name, "Engagement"),
            settings.GetValueOrDefault(SettingKeys.TimeZone, options.Value.TimeZone),
            settings.GetValueOrDefault(SettingKeys.Language, "en"));
    }

    /// <summary>Whether somebody owns the workspace; until then only the set-up page is open.</summary>
    public async Task<bool> HasOwnerAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users.AnyAsync(user => user.Role == WorkRole.Owner, ct);
    }
}
