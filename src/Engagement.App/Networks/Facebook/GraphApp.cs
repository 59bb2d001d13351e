namespace Engagement.App.Networks.Facebook;

/// <summary>An app that is told of a Page, and of what.</summary>
internal sealed record GraphApp(string? Id, IReadOnlyList<string>? SubscribedFields);
