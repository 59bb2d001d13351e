using Engagement.Core.Common;

namespace Engagement.Core.Themes;

/// <summary>An item that a slot may not take.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why not.</param>
/// <param name="UsedOn">The use that is too near.</param>
public sealed record PoolPass(LibraryItemId Id, PassReason Reason, DateOnly? UsedOn);
