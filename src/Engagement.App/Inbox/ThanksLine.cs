using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Inbox;

/// <summary>One thank-you of the robot as a list shows it.</summary>
public sealed record ThanksLine(
    DeliveryId Id, ConversationId Conversation, string Person, string Comment, string Said, DeliveryState State, DateTimeOffset At, string? Link, string? TakenBackBy);
