using Engagement.App.Answers;
using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.Core.People;

namespace Engagement.Web.Pages.Inbox;

/// <summary>Gathers what stands beside a list and a thread: somebody's own views, who named them, what fits the question, who the person is.</summary>
internal sealed class InboxSide(KeepDeskView views, MentionReader mentions, FindAnswers answers, PersonReader people)
{
    public async Task<InboxModel> WithListAsync(InboxModel model, Viewer viewer, CancellationToken ct) => viewer.UserId is not { } me ? model : model with
    {
        Views = await views.ReadAsync(me, ct),
        Mentions = await mentions.UnseenAsync(me, ct),
    };

    public async Task<InboxModel> WithThreadAsync(InboxModel model, ConversationDetails open, Viewer viewer, CancellationToken ct)
    {
        if (viewer.UserId is { } me)
        {
            await mentions.SeeAsync(me, open.Head.Id, ct);
        }

        var asked = open.Lines.LastOrDefault(line => line.Voice is ThreadVoice.Customer && line.DeletedAt is null);
        return model with
        {
            Person = await people.BriefAsync(open.Head.ContactId, ct),
            Offered = asked is not null && viewer.May(Capability.Answer)
                ? await answers.RunAsync(asked.Text, asked.Triage?.Language, open.Head.ContactName, ct)
                : [],
        };
    }
}
