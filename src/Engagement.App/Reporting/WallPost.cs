namespace Engagement.App.Reporting;

/// <summary>A post that goes out next.</summary>
public sealed record WallPost(DateTimeOffset DueAt, string Channel, string Network, string Text);
