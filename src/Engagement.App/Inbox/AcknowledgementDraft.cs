using Engagement.Core.Channels;

namespace Engagement.App.Inbox;

/// <summary>How far the robot may go on a channel, as somebody writes it.</summary>
public sealed record AcknowledgementDraft(
    AcknowledgementMode Mode, int PersonDailyCap, int ChannelDailyCap, TimeOnly? QuietFrom, TimeOnly? QuietTo, bool PreferLike, bool Labelled);
