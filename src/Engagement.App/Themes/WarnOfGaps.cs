using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>The tick that tells the responsible person, by one mail per theme, of dates that have nothing to publish yet; of each date once.</summary>
internal sealed class WarnOfGaps(
    IDbContextFactory<EngagementContext> contexts, MailBox mails, TemplateCatalogue templates, OutsideAddress address, WorkspaceReader workspaces, TimeProvider time) : ITick
{
    /// <summary>Who has just set a theme up need not be told that it is empty.</summary>
    private static readonly TimeSpan Peace = TimeSpan.FromHours(1);

    private static readonly WorkRole[] Publishers = [.. Enum.GetValues<WorkRole>().Where(role => CapabilityRules.Allows(role, Capability.Publish))];

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var set = time.GetUtcNow() - Peace;
        var themes = await db.Themes.AsNoTracking().Where(theme => !theme.Paused && theme.WarnDays > 0 && theme.CreatedAt <= set).ToListAsync(ct);
        var workspace = await workspaces.ReadAsync(ct);
        foreach (var theme in themes)
        {
            var empty = await EmptyAsync(db, theme, ct);
            foreach (var person in empty.Count == 0 ? [] : await PeopleAsync(db, theme, ct))
                await WriteAsync(db, theme, empty, person, workspace.Name, ct);
        }

        await SaveAsync(db, ct);
    }

    private async Task<List<Slot>> EmptyAsync(EngagementContext db, Theme theme, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var until = now.AddDays(theme.WarnDays);
        var slots = await db.Slots.AsNoTracking()
            .Where(slot => slot.ThemeId == theme.Id && slot.State == SlotState.Open && slot.StartsAt > now && slot.StartsAt <= until)
            .OrderBy(slot => slot.StartsAt)
            .ToListAsync(ct);

        // The pool is asked first; what it has is no gap.
        return theme.Pool is null ? slots : slots.FindAll(slot => slot.Problem is not null);
    }

    private static Task<List<User>> PeopleAsync(EngagementContext db, Theme theme, CancellationToken ct) => db.Users.AsNoTracking()
        .Where(user => !user.Disabled && user.Email != null && (theme.ResponsibleId == null ? Publishers.Contains(user.Role) : user.Id == theme.ResponsibleId))
        .ToListAsync(ct);

    private async Task WriteAsync(EngagementContext db, Theme theme, List<Slot> empty, User person, string workspace, CancellationToken ct)
    {
        var keys = empty.ToDictionary(slot => $"gap/{slot.Id}/{person.Id}", slot => slot.StartsAt);
        var names = keys.Keys.ToList();
        var known = await db.OutgoingMails.Where(mail => names.Contains(mail.Key)).Select(mail => mail.Key).ToListAsync(ct);
        var told = known.Count == 0 ? DateTimeOffset.MinValue : known.Max(key => keys[key]);
        var fresh = empty.FindAll(slot => slot.StartsAt > told);
        if (fresh.Count == 0)
            return;

        // The mail has the key of its last date: those before it were told with it.
        var zone = theme.Zone();
        var words = templates.Mail("gap-warning", person.Language, new Dictionary<string, object?>
        {
            ["workspace"] = workspace,
            ["link"] = address.Link($"/themes/{theme.Id}"),
            ["slots"] = fresh.ConvertAll(slot => new Dictionary<string, object?>
            {
                ["theme"] = theme.Name,
                ["at"] = TimeZoneInfo.ConvertTime(slot.StartsAt, zone),
                ["problem"] = slot.Problem,
            }).ToArray(),
        });
        await mails.AddAsync(db, new MailDraft { Key = $"gap/{fresh[^1].Id}/{person.Id}", To = person.Email!, ToName = person.DisplayName, Words = words }, ct);
    }

    private static async Task SaveAsync(EngagementContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node wrote one of them in the same moment; the next round writes the rest.
        }
    }
}
