using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>A shift as somebody writes it.</summary>
/// <param name="User">Who.</param>
/// <param name="Zone">IANA zone of the hours.</param>
/// <param name="Hours">As people write them: "Mon–Fri 8–12, 13–17".</param>
/// <param name="First">The first day; null for always.</param>
/// <param name="Last">The last day; null for ever.</param>
public sealed record ShiftDraft(UserId? User, string Zone, string Hours, DateOnly? First, DateOnly? Last);
