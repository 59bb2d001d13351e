namespace Engagement.Sandbox.World;

internal sealed record PrivateMessage(string Id, long PageId, long CommentId, long RecipientId, string Text, DateTimeOffset CreatedAt);
