using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>What colleagues do with a person outside: note what to know, say that two identities are one person, or that they are not.</summary>
internal sealed class TendPerson(IDbContextFactory<EngagementContext> contexts, AuditLog audit)
{
    public const int LongestCareNote = 1000;

    /// <exception cref="RefusedException">It is too long, or there is no such person.</exception>
    public async Task NoteAsync(ContactId id, string? words, CancellationToken ct)
    {
        var note = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        if (note?.Length > LongestCareNote)
        {
            throw RefusedException.Invalid("note", $"A care note has at most {LongestCareNote} characters.", LongestCareNote, note.Length);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var head = (await PersonReader.IdentitiesAsync(db, id, ct)).FirstOrDefault() ?? throw RefusedException.NotFound("person");
        head.CareNote = note;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The other one, with every identity that is theirs already, is the same person as this one.</summary>
    /// <exception cref="RefusedException">There is no such person, or they are one already.</exception>
    public async Task MergeAsync(ContactId id, ContactId other, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (ours, theirs) = (await PersonReader.IdentitiesAsync(db, id, ct), await PersonReader.IdentitiesAsync(db, other, ct));
        if (ours is not [var head, ..] || theirs.Count == 0)
        {
            throw RefusedException.NotFound("person");
        }

        if (theirs[0].Id == head.Id)
        {
            throw RefusedException.Conflict("They are one person already.");
        }

        if (head.ErasedAt is not null || theirs[0].ErasedAt is not null)
        {
            throw RefusedException.Conflict("One of them was erased at their wish.");
        }

        head.CareNote = string.Join("\n", new[] { head.CareNote, theirs[0].CareNote }.OfType<string>()) is { Length: > 0 } both ? both : null;
        foreach (var identity in theirs)
        {
            (identity.SameAs, identity.CareNote) = (head.Id, null);
        }

        audit.Add(db, actor, AuditActions.PersonMerged, $"person {head.Id}", $"with {theirs[0].Id}");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>This identity is somebody of its own after all. Taken from the one that stands for the others, the next one stands for them.</summary>
    /// <exception cref="RefusedException">There is no such person, or it stands alone already.</exception>
    public async Task UnmergeAsync(ContactId identity, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = await PersonReader.IdentitiesAsync(db, identity, ct);
        if (all.Count < 2)
        {
            throw all.Count == 0 ? RefusedException.NotFound("person") : RefusedException.Conflict("It stands alone already.");
        }

        var leaving = all.Single(row => row.Id == identity);
        var staying = all.Where(row => row.Id != identity).ToList();
        if (leaving.SameAs is null)
        {
            staying.ForEach(row => row.SameAs = staying[0].Id);
            (staying[0].SameAs, staying[0].CareNote, leaving.CareNote) = (null, leaving.CareNote, null);
        }

        leaving.SameAs = null;
        audit.Add(db, actor, AuditActions.PersonUnmerged, $"person {staying[0].Id}", $"from {leaving.Id}");
        await db.SaveChangesAsync(ct);
    }
}
