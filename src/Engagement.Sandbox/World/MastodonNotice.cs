namespace Engagement.Sandbox.World;

/// <summary>Something that concerns an account of ours.</summary>
internal sealed record MastodonNotice(long Id, long OwnerId, string Type, long FromId, long StatusId, DateTimeOffset CreatedAt);
