using Engagement.Core.Common;

namespace Engagement.Core.Themes;

/// <summary>An item that a slot may take.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why it stands at this place of the order.</param>
/// <param name="Since">The day it is about on an anniversary; the last use of one that was used.</param>
public sealed record PoolOffer(LibraryItemId Id, PickReason Reason, DateOnly? Since);
