using Engagement.Core.Common;
using Engagement.Core.Library;

namespace Engagement.Core.Themes;

/// <summary>What the rotation of a pool must know of an item.</summary>
/// <param name="Id">Which.</param>
/// <param name="MayPublish">Whether we have the right to publish it at the slot's time.</param>
/// <param name="FitsLanguage">Whether its facts are in the language of the theme's channels.</param>
/// <param name="Season">The months in which it may be used.</param>
/// <param name="About">The day it is about, or null.</param>
/// <param name="UsedOn">The days on which it is or was published, those ahead of us too.</param>
public sealed record PoolCandidate(LibraryItemId Id, bool MayPublish, bool FitsLanguage, Season Season, DateOnly? About, IReadOnlyList<DateOnly> UsedOn);
