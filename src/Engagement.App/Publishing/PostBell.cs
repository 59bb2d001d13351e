using Engagement.App.Live;
using Engagement.App.Outbound;

namespace Engagement.App.Publishing;

/// <summary>Tells the sender and the open calendars that posts were written in a unit of work of another room.</summary>
internal sealed class PostBell(OutboundWake wake, LiveHints hints)
{
    public void Ring()
    {
        wake.Ring();
        hints.Ring(LiveTopics.Calendar);
    }
}
