using Engagement.App.People;
using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>Approves many posts, each for itself: one that cannot be approved stops no other and says why.</summary>
internal sealed class ApproveMany(ApprovePost approve)
{
    private const int Most = 200;

    /// <returns>The posts that were not approved, with the reason.</returns>
    /// <exception cref="RefusedException">Too many at once.</exception>
    public async Task<IReadOnlyList<(PostId Post, string Reason)>> RunAsync(IReadOnlyCollection<PostId> posts, Actor actor, CancellationToken ct)
    {
        if (posts.Count > Most)
        {
            throw RefusedException.Invalid("posts", $"Approve at most {Most} posts at once.", Most, posts.Count);
        }

        var refused = new List<(PostId, string)>();
        foreach (var id in posts.Distinct())
        {
            try
            {
                await approve.RunAsync(id, null, null, actor, ct);
            }
            catch (RefusedException refusal)
            {
                refused.Add((id, refusal.Message));
            }
        }

        return refused;
    }
}
