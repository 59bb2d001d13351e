using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A notice as its reader sees it.</summary>
public sealed record NoticeLine(
    DeskNoticeId Id, NoticeKind Kind, ConversationId? Conversation, CrisisSignalId? Signal, string? Person, string? Text, string? Channel, NetworkKind? Network, int Number, DateTimeOffset At, bool Seen);
