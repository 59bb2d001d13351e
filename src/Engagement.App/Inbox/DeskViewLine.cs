namespace Engagement.App.Inbox;

/// <summary>A list of the inbox under somebody's own name for it.</summary>
public sealed record DeskViewLine(string Name, string Query);
