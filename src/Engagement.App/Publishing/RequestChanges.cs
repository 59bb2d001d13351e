using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Gives a post in review back with what is to be changed.</summary>
internal sealed class RequestChanges(ChangePost change, NoteApproval approvals, AuditLog audit)
{
    private const int LongestNote = 2_000;

    /// <exception cref="RefusedException">It does not wait for approval, or nothing is asked for.</exception>
    public Task RunAsync(PostId id, int? version, string note, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(note) || note.Length > LongestNote)
        {
            throw RefusedException.Invalid("note", $"Say in at most {LongestNote} characters what is to be changed.", LongestNote, note?.Length);
        }

        return change.RunAsync(
            id,
            version,
            async (db, post) =>
            {
                post.MoveTo(PostState.ChangesRequested);
                post.ReviewNote = note.Trim();
                approvals.Add(db, post, ApprovalStep.ChangesRequested, note.Trim(), actor);
                await PlaceDeliveries.TakeBackAsync(db, post, "It was given back for changes.", ct);
                audit.Add(db, actor, AuditActions.PostChangesRequested, $"post {id}", null);
            },
            ct);
    }
}
