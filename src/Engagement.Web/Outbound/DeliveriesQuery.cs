using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Web.Api;

namespace Engagement.Web.Outbound;

/// <summary>Which deliveries a list asks for.</summary>
internal sealed record DeliveriesQuery(
    string? Source,
    string? State,
    ChannelId? ChannelId,
    PostId? PostId,
    ConversationId? ConversationId,
    DateTimeOffset? From,
    DateTimeOffset? To,
    int? Limit,
    string? Cursor)
{
    /// <exception cref="RefusedException">The cursor is not one of this list.</exception>
    public DeliveryFilter ToFilter() => new()
    {
        Source = QueryWords.Read<DeliverySource>(Source, "source"),
        State = QueryWords.Read<DeliveryState>(State, "state"),
        ChannelId = ChannelId,
        PostId = PostId,
        ConversationId = ConversationId,
        From = From,
        To = To,
        After = Cursor is null ? null : DeliveryCursor.Read(Cursor) ?? throw RefusedException.Invalid("cursor", "This is not a cursor of this list."),
    };
}
