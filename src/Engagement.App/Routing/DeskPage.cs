namespace Engagement.App.Routing;

/// <summary>A page of a list of conversations, with where the next one begins.</summary>
public sealed record DeskPage(IReadOnlyList<DeskItem> Items, string? Next);
