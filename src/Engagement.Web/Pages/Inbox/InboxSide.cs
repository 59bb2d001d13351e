using Engagement.App.Answers;
using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.Core.People;

namespace Engagement.Web.Pages.Inbox;

/// <summary>Gathers what stands beside a list and a thread: somebody's own views, who named them, what fits the question, who the person is.</summary>
internal sealed class InboxSide(KeepDeskView views, MentionReader mentions, FindAnswers answers, ExpertReader experts, PersonReader people)
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
                ? [.. await DraftsAsync(open, ct), .. await answers.RunAsync(asked.Text, asked.Triage?.Language, open.Head.ContactName, ct)]
                : [],
        };
    }

    /// <summary>What experts answered and nobody has passed on yet: a draft of the reply, before everything that was prepared.</summary>
    private async Task<IEnumerable<OfferedAnswer>> DraftsAsync(ConversationDetails open, CancellationToken ct) =>
        (await experts.OfConversationAsync(open.Head.Id, ct))
            .Where(question => question.Answer is not null && (open.Head.AnsweredAt is not { } answered || answered < question.AnsweredAt))
            .Reverse()
            .Take(1)
            .Select(question => new OfferedAnswer(null, null, question.Name, Beginning(question.Answer!), question.Answer!, question.Language, 1) { IsExpert = true });

    private static string Beginning(string answer) => answer.Length > 160 ? $"{answer[..160]}…" : answer;
}
