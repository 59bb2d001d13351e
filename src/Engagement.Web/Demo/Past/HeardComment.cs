using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.Web.Demo.Past;

/// <summary>What became of a comment.</summary>
internal sealed record HeardComment(ConversationId Conversation, DecisionKind Decision);
