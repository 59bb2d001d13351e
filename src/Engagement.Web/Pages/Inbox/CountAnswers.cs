using Engagement.App.Answers;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Inbox;

/// <summary>Counts that an answer began as a prepared one: a saved reply, an article, or none.</summary>
internal sealed class CountAnswers(CountSavedReply replies, WriteArticle articles)
{
    public async Task RunAsync(string? saved, string? article, CancellationToken ct)
    {
        if (SavedReplyId.TryParse(saved, null, out var reply))
        {
            await replies.RunAsync(reply, ct);
        }

        if (ArticleId.TryParse(article, null, out var known))
        {
            await articles.CountAsync(known, ct);
        }
    }
}
