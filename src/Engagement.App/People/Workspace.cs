namespace Engagement.App.People;

/// <summary>What holds for everybody here.</summary>
/// <param name="Name">The organisation's name.</param>
/// <param name="TimeZone">IANA zone of reports and of what has no zone of its own.</param>
/// <param name="Language">"en" or "fi": of pages for people who have not chosen, and of new channels.</param>
public sealed record Workspace(string Name, string TimeZone, string Language);
