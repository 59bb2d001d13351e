namespace Engagement.App.Publishing;

/// <summary>Words to begin a post with; may ask for the theme, its hashtag and the day.</summary>
public sealed record PostTemplate(string Name, string Text);
