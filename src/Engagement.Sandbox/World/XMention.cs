namespace Engagement.Sandbox.World;

internal sealed record XMention(int Start, int End, string Username, long? UserId);
