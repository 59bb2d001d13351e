using Engagement.App.People;
using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>What a reviewer outside says by their link, recorded under the name that the link was made for.</summary>
internal sealed class ReviewAnswer(ApprovePost approve, RequestChanges request, CommentOnPost comment)
{
    /// <exception cref="RefusedException">The post does not stand so, or nothing is said.</exception>
    public async Task RunAsync(ReviewLink link, string? answer, string? words, int? version, CancellationToken ct)
    {
        var actor = new Actor($"{link.Reviewer} (outside)", null);
        switch (answer)
        {
            case "approve":
                if (!string.IsNullOrWhiteSpace(words))
                {
                    await comment.RunAsync(link.PostId, words, actor, ct);
                }

                await approve.RunAsync(link.PostId, version, null, actor, ct);
                break;
            case "changes":
                await request.RunAsync(link.PostId, version, words ?? "", actor, ct);
                break;
            default:
                await comment.RunAsync(link.PostId, words, actor, ct);
                break;
        }
    }
}
