namespace Engagement.App.People;

/// <summary>An answer as it was given.</summary>
internal sealed record KnownAnswer(int Status, string? ContentType, string? Location, string Body);
