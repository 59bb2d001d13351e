using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Web.Api;

namespace Engagement.Web.Routing;

/// <summary>Which conversations a list asks for. <c>state</c> may name several, with commas; <c>assignee=none</c> those without one.</summary>
internal sealed record ConversationsQuery(
    string? State, QueueId? Queue, string? Assignee, ChannelId? ChannelId, string? Q, string? Sort, int? Limit, string? Cursor)
{
    private const string Nobody = "none";

    /// <exception cref="RefusedException">Something asked for is not possible.</exception>
    public DeskFilter ToFilter() => new()
    {
        States = [.. (State ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => QueryWords.Read<ConversationState>(name, "state")!.Value)],
        Queue = Queue,
        Assignee = Assignee is null or Nobody ? null
            : UserId.TryParse(Assignee, null, out var user) ? user
            : throw RefusedException.Invalid("assignee", "assignee is the id of a person, or none.", null, Assignee),
        UnassignedOnly = Assignee == Nobody,
        Channel = ChannelId,
        Text = Q,
        Sort = QueryWords.Read<DeskSort>(Sort, "sort") ?? DeskSort.TimeLeft,
        Limit = Paging.Limit(Limit),
        Cursor = Cursor is null || DeskCursor.Read(Cursor) is not null ? Cursor : throw RefusedException.Invalid("cursor", "This is not a cursor of this list."),
    };
}
