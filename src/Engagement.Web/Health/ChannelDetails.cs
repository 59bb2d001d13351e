using Engagement.App.Channels;
using Engagement.App.Inbox;
using Engagement.App.Outbound;

namespace Engagement.Web.Health;

/// <summary>A channel with everything that is known of its health.</summary>
/// <param name="Line">Itself.</param>
/// <param name="Queue">What waits to be said on it.</param>
/// <param name="Hearing">How quickly its comments come here.</param>
/// <param name="Budget">What reading it costs; null where it is free.</param>
public sealed record ChannelDetails(ChannelLine Line, ChannelQueue Queue, ChannelHearing Hearing, ReadBudget? Budget);
