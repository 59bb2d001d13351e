using Engagement.App.Publishing;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Calendar;

/// <summary>What takes a decision about many posts back: the same kind of decision the other way round.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Days">For a move: by how many days.</param>
/// <param name="Theme">For another theme: which; null: none.</param>
/// <param name="Posts">To which posts.</param>
public sealed record BulkUndo(string Action, int Days, ThemeId? Theme, IReadOnlyList<PostId> Posts)
{
    /// <summary>Several where the posts belonged to several themes; empty where it cannot be taken back, or nothing was done.</summary>
    internal static IReadOnlyList<BulkUndo> Of(BulkAction done, int days, IReadOnlyList<ChangedPost> posts)
    {
        List<PostId> ids = [.. posts.Select(post => post.Id)];
        return (ids.Count, done) switch
        {
            (0, _) => [],
            (_, BulkAction.Move) => [new(nameof(BulkAction.Move), -days, null, ids)],
            (_, BulkAction.Hold) => [new(nameof(BulkAction.Release), 0, null, ids)],
            (_, BulkAction.Release) => [new(nameof(BulkAction.Hold), 0, null, ids)],
            (_, BulkAction.Retag) => [.. posts.GroupBy(post => post.WasUnder).Select(under => new BulkUndo(nameof(BulkAction.Retag), 0, under.Key, [.. under.Select(post => post.Id)]))],
            _ => [],
        };
    }
}
