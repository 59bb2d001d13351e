using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>What a row behind a number is about, and where it is shown.</summary>
public sealed record RowText(string Text, PostId? Post = null, ConversationId? Conversation = null);
