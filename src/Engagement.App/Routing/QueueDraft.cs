namespace Engagement.App.Routing;

/// <summary>A queue as somebody writes it.</summary>
public sealed record QueueDraft(string Name, string? Topic, bool IsDefault, int FirstAnswerMinutes, int Position);
