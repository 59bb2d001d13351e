using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>An occurrence in the seven days after the week for which nothing is written yet.</summary>
public sealed record AheadFact(ThemeId Theme, DateTimeOffset At);
