using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>What the robot may do on a channel, and what it did there lately.</summary>
public sealed record AcknowledgementLine(
    ChannelId Channel,
    NetworkKind Network,
    string Name,
    string TimeZone,
    AcknowledgementDraft Settings,
    int ThankedToday,
    int ThankedInWeek,
    int ObjectedInWeek);
