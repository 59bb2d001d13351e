using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>One date of a theme as the calendar and the API show it.</summary>
/// <param name="ThemeId">Of which theme.</param>
/// <param name="Theme">The theme's name.</param>
/// <param name="Colour">The theme's stripe.</param>
/// <param name="LocalDate">The date the rule gives, in the theme's zone; names the occurrence.</param>
/// <param name="StartsAt">When it is to be published.</param>
/// <param name="State">Open where nothing is written yet, also beyond the weeks for which slots are kept.</param>
/// <param name="Moved">Whether a person gave it another time.</param>
/// <param name="PostId">Its post, where there is one.</param>
/// <param name="Problem">Why it is still open, in words.</param>
public sealed record SlotLine(
    ThemeId ThemeId, string Theme, int Colour, DateOnly LocalDate, DateTimeOffset StartsAt, SlotState State, bool Moved, PostId? PostId, string? Problem);
