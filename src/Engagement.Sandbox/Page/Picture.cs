namespace Engagement.Sandbox.Page;

/// <summary>A picture or film of a card.</summary>
internal sealed record Picture(string Address, string? AltText, bool IsFilm = false);
