using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Stores name, zone and language of the workspace.</summary>
internal sealed class ChangeWorkspace(IDbContextFactory<EngagementContext> contexts, AuditLog audit)
{
    /// <exception cref="RefusedException">A value is not possible.</exception>
    public async Task RunAsync(Workspace workspace, Actor actor, CancellationToken ct)
    {
        Check(workspace);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await ApplyAsync(db, workspace, ct);
        audit.Add(db, actor, AuditActions.SettingsChanged, "workspace", $"{workspace.Name}, {workspace.TimeZone}, {workspace.Language}");
        await db.SaveChangesAsync(ct);
    }

    internal static void Check(Workspace workspace)
    {
        if (string.IsNullOrWhiteSpace(workspace.Name) || workspace.Name.Length > 100)
        {
            throw RefusedException.Invalid("name", "Give the workspace a name of at most 100 characters.", 100, workspace.Name?.Length ?? 0);
        }

        if (!IanaZoneAttribute.IsZone(workspace.TimeZone))
        {
            throw RefusedException.Invalid("timeZone", $"'{workspace.TimeZone}' is not a time zone such as Europe/Helsinki.", null, workspace.TimeZone);
        }

        if (workspace.Language is not ("en" or "fi"))
        {
            throw RefusedException.Invalid("language", "The language is en or fi.", "en, fi", workspace.Language);
        }
    }

    internal static async Task ApplyAsync(EngagementContext db, Workspace workspace, CancellationToken ct)
    {
        var stored = await db.Settings.ToDictionaryAsync(setting => setting.Key, ct);
        foreach (var (key, value) in new[]
        {
            (SettingKeys.Name, workspace.Name), (SettingKeys.TimeZone, workspace.TimeZone), (SettingKeys.Language, workspace.Language),
        })
        {
            if (!stored.TryGetValue(key, out var setting))
            {
                db.Settings.Add(new WorkspaceSetting { Key = key, Value = value });
            }
            else if (setting.Value != value)
            {
                setting.Value = value;
                setting.Version++;
            }
        }
    }
}
