using Engagement.App.Answers;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.Web.Pages.Inbox;

/// <summary>Gathers what the inbox shows.</summary>
internal sealed class InboxScreen(
    DeskReader desk, DeskStripReader strip, ConversationReader conversations, QueueReader queues, PeopleReader people, SavedReplyReader replies, ThemeReader themes)
{
    public async Task<InboxModel> ReadAsync(InboxAddress address, ConversationId? open, Viewer viewer, CancellationToken ct)
    {
        var users = await people.ReadUsersAsync(ct);
        var model = new InboxModel
        {
            Address = address,
            Strip = await strip.ReadAsync(ct),
            List = await desk.ListAsync(address.Filter(viewer), ct),
            Queues = await queues.ReadAsync(ct),
            Colleagues =
            [
                .. users.Where(user => !user.Disabled && CapabilityRules.Allows(user.Role, Capability.Answer))
                    .Select(user => (user.Id, user.DisplayName)),
            ],
        };
        return open is { } id && await conversations.ReadAsync(id, ct) is { } details ? await WithAsync(model, details, viewer, ct) : model;
    }

    private async Task<InboxModel> WithAsync(InboxModel model, ConversationDetails open, Viewer viewer, CancellationToken ct)
    {
        var language = open.Lines.LastOrDefault(line => line.Triage is not null)?.Triage!.Language;
        return model with
        {
            Open = open,
            RootTheme = open.Root?.PostId is { } post ? await themes.OfPostAsync(post, ct) : null,
            SavedReplies = viewer.May(Capability.Answer)
                ? [.. (await replies.ReadAsync(ct)).OrderByDescending(reply => reply.Language == language)]
                : [],
        };
    }
}
