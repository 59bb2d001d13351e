using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>A theme that a row may name.</summary>
public sealed record ImportTheme(ThemeId Id, string Name);
