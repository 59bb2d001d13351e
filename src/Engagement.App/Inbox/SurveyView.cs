using Engagement.Core.Channels;

namespace Engagement.App.Inbox;

/// <summary>A survey as the person sees it.</summary>
/// <param name="Channel">Our name where they wrote to us.</param>
/// <param name="Network">Where that was.</param>
/// <param name="Language">"en" or "fi".</param>
/// <param name="ExpiresAt">Until when an answer is taken.</param>
/// <param name="IsOver">That time has passed.</param>
/// <param name="Score">What they answered, 1 to 5.</param>
/// <param name="Comment">What they added.</param>
public sealed record SurveyView(
    string Channel, NetworkKind Network, string Language, DateTimeOffset ExpiresAt, bool IsOver, int? Score, string? Comment);
