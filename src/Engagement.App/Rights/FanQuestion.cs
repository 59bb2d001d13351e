using Engagement.Core.Common;

namespace Engagement.App.Rights;

/// <summary>What a fan is asked.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Text">With these words.</param>
/// <param name="Hashtag">The hashtag by which they may say yes; the words name it.</param>
/// <param name="Pool">The pool that the item goes to.</param>
/// <param name="Title">What the item is called.</param>
/// <param name="Scope">For what it may be used, as the words say.</param>
internal sealed record FanQuestion(ConversationId Conversation, string Text, string Hashtag, string Pool, string Title, string? Scope);
