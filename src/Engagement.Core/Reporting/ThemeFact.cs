using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>A theme by name, with its stripe on the calendar.</summary>
public sealed record ThemeFact(ThemeId Id, string Name, int Colour);
