namespace Engagement.App.Inbox;

/// <summary>A colleague who has the same conversation open.</summary>
public sealed record Looker(string Name, bool Types);
