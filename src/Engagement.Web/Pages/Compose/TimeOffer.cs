using Engagement.App.Channels;
using Engagement.Core.Publishing;

namespace Engagement.Web.Pages.Compose;

/// <summary>A time that would be good, and why.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">For which channel.</param>
/// <param name="Best">By which results; null: it is the next free slot of the channel.</param>
public sealed record TimeOffer(DateTimeOffset At, ChannelLine Channel, BestHour? Best);
