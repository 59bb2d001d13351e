namespace Engagement.Sandbox.World;

/// <summary>A question with answers to choose from.</summary>
internal sealed record MastodonPoll(long Id, IReadOnlyList<string> Options, bool Multiple, DateTimeOffset ExpiresAt);
