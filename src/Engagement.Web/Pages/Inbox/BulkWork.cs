using System.Globalization;
using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Inbox;

/// <summary>Does one thing with many conversations, each as if it were done alone: what one of them refuses stops none of the others.</summary>
internal sealed class BulkWork(TendConversation tend, AssignConversation assign)
{
    private const int Most = 200;

    /// <returns>What the page says: "bulk-DONE-REFUSED".</returns>
    public async Task<string> RunAsync(BulkForm form, Viewer viewer, CancellationToken ct)
    {
        var (done, refused) = (0, 0);
        foreach (var text in form.Ids.Distinct().Take(Most))
        {
            if (ConversationId.TryParse(text, null, out var id) && await OneAsync(id, form, viewer, ct) is null)
            {
                done++;
            }
            else
            {
                refused++;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"bulk-{done}-{refused}");
    }

    private async Task<Refusal?> OneAsync(ConversationId id, BulkForm form, Viewer viewer, CancellationToken ct)
    {
        var (person, queue) = HandTo.Read(form.To);
        return form.What switch
        {
            "take" => await assign.RunAsync(id, viewer.UserId, null, viewer.Name ?? "", null, ct),
            "resolve" => await tend.ResolveAsync(id, ct),
            "tomorrow" => await tend.SnoozeAsync(id, SnoozeTimes.Until("tomorrow", viewer)!.Value, ct),
            "hand" => await assign.RunAsync(id, person, queue, viewer.Name ?? "", null, ct),
            _ => new(RefusalKind.Invalid, "Say what is to be done.", "what"),
        };
    }
}
