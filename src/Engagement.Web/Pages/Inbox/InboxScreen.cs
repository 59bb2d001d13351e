using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.Web.Pages.Inbox;

/// <summary>Gathers what the inbox shows.</summary>
internal sealed class InboxScreen(DeskReader desk, ConversationReader conversations, QueueReader queues, PeopleReader people)
{
    public async Task<InboxModel> ReadAsync(InboxAddress address, ConversationId? open, Viewer viewer, CancellationToken ct)
    {
        var users = await people.ReadUsersAsync(ct);
        return new InboxModel
        {
            Address = address,
            Strip = await desk.StripAsync(ct),
            List = await desk.ListAsync(address.Filter(viewer), ct),
            Open = open is { } id ? await conversations.ReadAsync(id, ct) : null,
            Queues = await queues.ReadAsync(ct),
            Colleagues =
            [
                .. users.Where(user => !user.Disabled && CapabilityRules.Allows(user.Role, Capability.Answer))
                    .Select(user => (user.Id, user.DisplayName)),
            ],
        };
    }
}
