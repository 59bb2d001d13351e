namespace Engagement.App.Networks.Facebook;

/// <summary>A person or a Page.</summary>
internal sealed record GraphPerson(string? Id, string? Name);
