using Engagement.App.Inbox;
using Engagement.App.Routing;
using Engagement.Core.Common;

namespace Engagement.Web.Demo.Past;

/// <summary>The people of the desk in the past: they take, answer and close, by the flows that pages use.</summary>
internal sealed class PastDesk(ReplyToConversation reply, TendConversation tend, AssignConversation assign, PastSender sender, NoteAnswers note, RouteWaiting route, CheckClocks clocks)
{
    public Task RouteAsync(CancellationToken ct) => route.RunAsync(ct);

    public Task CheckClocksAsync(CancellationToken ct) => clocks.RunAsync(ct);

    public Task TakeAsync(ConversationId conversation, DemoColleague colleague, CancellationToken ct) =>
        assign.RunAsync(conversation, colleague.Id, null, colleague.Name, "Takes it", ct);

    public async Task AnswerAsync(ConversationId conversation, string text, DemoColleague colleague, CancellationToken ct)
    {
        if (await reply.RunAsync(new Reply(conversation, text, colleague.Id, null), ct) is ReplyOutcome.Queued)
        {
            await sender.SendDueAsync(ct);
            await note.RunAsync(ct);
            await route.RunAsync(ct);
        }
    }

    public Task CloseAsync(ConversationId conversation, CancellationToken ct) => tend.ResolveAsync(conversation, ct);
}
