using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Gives a post in review back with what is to be changed.</summary>
internal sealed class RequestChanges(ChangePost change, AuditLog audit)
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
            (db, post) =>
            {
                post.MoveTo(PostState.ChangesRequested);
                post.ReviewNote = note.Trim();
                audit.Add(db, actor, AuditActions.PostChangesRequested, $"post {id}", null);
                return Task.CompletedTask;
            },
            ct);
    }
}
