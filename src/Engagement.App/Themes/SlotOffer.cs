using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>An item of the pool for a slot.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Picture">Its picture or film, where it has one.</param>
/// <param name="Reason">Why it stands at this place of the order.</param>
/// <param name="Since">The day that the reason speaks of.</param>
public sealed record SlotOffer(LibraryItemId Id, string Title, MediaRef? Picture, PickReason Reason, DateOnly? Since);
