using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>One step of the approval of a post, as its page shows it.</summary>
public sealed record ApprovalLine(int PostVersion, ApprovalStep Step, string? Words, string By, DateTimeOffset At);
