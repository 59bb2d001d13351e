using Engagement.App.Answers;
using Engagement.App.Channels;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.Web.Pages.Inbox;

/// <summary>Gathers what the inbox shows.</summary>
internal sealed class InboxScreen(
    DeskReader desk, DeskStripReader strip, ConversationReader conversations, QueueReader queues, PeopleReader people,
    ChannelReader channels, SavedReplyReader replies, ThemeReader themes, InboxSide side)
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
            Channels = [.. (await channels.ReadAsync(ct)).Select(channel => (channel.Id, channel.DisplayName))],
            Colleagues =
            [
                .. users.Where(user => !user.Disabled && CapabilityRules.Allows(user.Role, Capability.Answer))
                    .Select(user => (user.Id, user.DisplayName)),
            ],
        };
        model = open is { } id && await conversations.ReadAsync(id, ct) is { } details ? await WithAsync(model, details, viewer, ct) : model;
        return await side.WithListAsync(model, viewer, ct);
    }

    private async Task<InboxModel> WithAsync(InboxModel model, ConversationDetails open, Viewer viewer, CancellationToken ct)
    {
        var language = open.Lines.LastOrDefault(line => line.Triage is not null)?.Triage!.Language;
        model = await side.WithThreadAsync(model, open, viewer, ct);
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
