namespace Engagement.App.Publishing;

/// <summary>Hashtags that are put into a post together.</summary>
public sealed record HashtagSet(string Name, string Tags);
