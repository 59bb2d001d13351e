using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>A post that a decision about many was carried out for.</summary>
/// <param name="Id">Which.</param>
/// <param name="WasUnder">Under another theme now: the one it belonged to before; null: none.</param>
internal sealed record ChangedPost(PostId Id, ThemeId? WasUnder = null);
