using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>Asking on one channel: whether it is on, and what the last thirty days brought.</summary>
/// <param name="Channel">Which channel.</param>
/// <param name="Network">Its network.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsOn">People are asked there.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Answered">How many of them answered.</param>
/// <param name="NotAsked">How many were not asked, for a reason.</param>
public sealed record SurveyLine(ChannelId Channel, NetworkKind Network, string Name, bool IsOn, int Asked, int Answered, int NotAsked);
