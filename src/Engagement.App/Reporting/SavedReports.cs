using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Mails;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Keeps the reports that people put together.</summary>
internal sealed class SavedReports(IDbContextFactory<EngagementContext> contexts, WorkspaceWeeks weeks, AuditLog audit, IdSource ids, TimeProvider time)
{
    private const int MostName = 100;
    private const int MostReaders = 50;

    public async Task<IReadOnlyList<SavedReportLine>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.SavedReports.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(ct);
        return rows.ConvertAll(Line);
    }

    public async Task<SavedReportLine> ReadAsync(SavedReportId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return Line(await db.SavedReports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("report"));
    }

    /// <exception cref="RefusedException">Something is missing or not possible.</exception>
    public async Task<SavedReportId> WriteAsync(SavedReportId? id, SavedReportDraft draft, Actor actor, CancellationToken ct)
    {
        await CheckAsync(draft, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        SavedReport row;
        if (id is { } known)
        {
            row = await db.SavedReports.SingleOrDefaultAsync(report => report.Id == known, ct) ?? throw RefusedException.NotFound("report");
        }
        else
        {
            row = new SavedReport
            {
                Id = ids.Next<SavedReportId>(), Name = "", Definition = draft.Definition, Language = "en", CreatedBy = actor.UserId, CreatedAt = time.GetUtcNow(),
            };
            db.SavedReports.Add(row);
        }

        (row.Name, row.Definition, row.Schedule, row.At) = (draft.Name!.Trim(), draft.Definition, draft.Schedule, draft.At);
        (row.Readers, row.Language) = ([.. draft.Readers], draft.Language == "fi" ? "fi" : "en");
        row.Version++;
        audit.Add(db, actor, AuditActions.ReportSaved, $"report {row.Id}", row.Name);
        await db.SaveChangesAsync(ct);
        return row.Id;
    }

    public async Task DeleteAsync(SavedReportId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.SavedReports.SingleOrDefaultAsync(report => report.Id == id, ct) ?? throw RefusedException.NotFound("report");
        db.SavedReports.Remove(row);
        audit.Add(db, actor, AuditActions.ReportDeleted, $"report {id}", row.Name);
        await db.SaveChangesAsync(ct);
    }

    private async Task CheckAsync(SavedReportDraft draft, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(draft.Name) || draft.Name.Trim().Length > MostName)
        {
            throw RefusedException.Invalid("name", $"Give the report a name of at most {MostName} characters.", MostName, draft.Name?.Trim().Length ?? 0);
        }

        if (draft.Readers.FirstOrDefault(address => !MimeText.IsAddress(address)) is { } wrong)
        {
            throw RefusedException.Invalid("readers", $"'{wrong}' is not a mail address.", null, wrong);
        }

        if (draft.Readers.Count > MostReaders)
        {
            throw RefusedException.Invalid("readers", $"A report goes to at most {MostReaders} addresses.", MostReaders, draft.Readers.Count);
        }

        if (draft.Schedule != Core.Reporting.ReportSchedule.Never && draft.Readers.Count == 0)
        {
            throw RefusedException.Invalid("readers", "Say who gets the report by mail, or choose not to mail it.");
        }

        var (zone, _, _) = await weeks.ReadAsync(ct);
        draft.Definition.Resolve(LocalTime.DateAt(time.GetUtcNow(), zone));
    }

    private static SavedReportLine Line(SavedReport row) =>
        new(row.Id, row.Name, row.Definition, row.Schedule, row.At, row.Readers, row.Language, row.CreatedAt);
}
