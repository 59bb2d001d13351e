using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Says something about the version of a post that stands now; decides nothing.</summary>
internal sealed class CommentOnPost(ChangePost change, NoteApproval approvals)
{
    private const int Longest = 2_000;

    /// <exception cref="RefusedException">There is no such post, or nothing is said.</exception>
    public Task RunAsync(PostId id, string? words, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > Longest)
        {
            throw RefusedException.Invalid("words", $"Write a comment of at most {Longest} characters.", Longest, words?.Length ?? 0);
        }

        return change.RunAsync(
            id,
            null,
            (db, post) =>
            {
                approvals.Add(db, post, ApprovalStep.Commented, words.Trim(), actor);
                return Task.CompletedTask;
            },
            ct);
    }
}
