namespace Engagement.App.Networks.Facebook;

/// <summary>The id of what was made.</summary>
internal sealed record GraphMade(string? Id);
